import { setImmediate } from 'node:timers/promises'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { resourceOptions } from './pdf-resources.ts'
import { withoutCanvas } from './without-canvas.ts'

export type { PDFDocumentProxy }

type Reader = typeof import('./pdf-js.ts')
let reader: Promise<Reader> | null = null

/** pdf.js, loaded when first asked for: without a canvas unless whoever draws has given it one. */
export function loadReader(): Promise<Reader> {
  reader ??= withoutCanvas(() => import('./pdf-js.ts'))
  return reader
}

/**
 * What `read` finds in a PDF; all that reading it took is given back afterwards.
 *
 * @throws when the bytes are not a PDF that can be read
 */
export async function reading<Result>(
  pdf: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const { getDocument, VerbosityLevel } = await loadReader()
  // pdf.js takes the buffer it is given for itself, so it gets a copy.
  const opening = getDocument({
    data: new Uint8Array(pdf),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    ...resourceOptions(),
  })
  // On some broken files pdf.js rejects a promise that nobody holds, which would end the process and all it works on.
  const stray = Promise.withResolvers<never>()
  process.on('unhandledRejection', stray.reject)
  try {
    return await Promise.race([opening.promise.then(read), stray.promise])
  } finally {
    await opening.destroy()
    // Where reading ended early, what was still being looked for gives up only now.
    await setImmediate()
    process.off('unhandledRejection', stray.reject)
  }
}
