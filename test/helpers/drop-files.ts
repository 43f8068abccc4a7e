import type { Page } from 'playwright'

/** A file in a hand that drops it on the window. */
export interface DroppedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Drops files on a part of the page, all at once, as a hand with a mouse does. */
export async function dropFiles(page: Page, onto: string, files: readonly DroppedFile[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
  const held = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const { name, base64 } of all)
      transfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name))
    return transfer
  }, given)
  for (const kind of ['dragover', 'drop']) await page.dispatchEvent(onto, kind, { dataTransfer: held })
}
