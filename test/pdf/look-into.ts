import { inflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader's program finds in a PDF, by another library than the one that wrote it. */
export async function lookInto(pdf: Uint8Array) {
  const opening = getDocument({ data: pdf.slice(), verbosity: 0 })
  const document = await opening.promise
  const sheetOf = async (dest: unknown) =>
    (await document.getPageIndex((dest as [{ num: number; gen: number }])[0])) + 1
  type Line = Awaited<ReturnType<typeof document.getOutline>>[number]
  const outline = async (lines: readonly Line[] | null): Promise<unknown[]> =>
    Promise.all(
      (lines ?? []).map(async ({ title, dest, items }) => [
        title,
        await sheetOf(dest),
        ...(await outline(items)),
      ]),
    )
  const first = await document.getPage(1)
  // pdf.js 6.5 declares an object here and gives a map.
  const marks = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, unknown> | null
  const found = {
    outline: await outline(await document.getOutline()),
    labels: await document.getPageLabels(),
    info: (await document.getMetadata()).info as Record<string, unknown>,
    xmp: String((await document.getMetadata()).metadata?.getRaw() ?? ''),
    showsTitle: (await document.getViewerPreferences())?.get('DisplayDocTitle'),
    pageMode: await document.getPageMode(),
    isTagged: marks?.get('Marked'),
    hasTags: (await first.getStructTree()) !== null,
    attachments: await document.getAttachments(),
    links: await Promise.all(
      (await first.getAnnotations()).map(async ({ dest, contentsObj, rect }) => ({
        sheet: await sheetOf(dest),
        says: contentsObj.str,
        rect: rect.map(Math.round),
      })),
    ),
  }
  await opening.destroy()
  return found
}

/** Everything in the file, packed or not, as one text: what somebody with tools could find. */
export function everythingIn(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf)
  const raw = bytes.toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n/gu)].map(({ index, 0: mark }) => {
    try {
      return inflateSync(bytes.subarray(index + mark.length)).toString('latin1')
    } catch {
      return ''
    }
  })
  return [raw, ...streams].join('\n')
}
