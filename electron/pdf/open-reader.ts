import { setImmediate } from 'node:timers/promises'
// Importing the worker gives pdf.js its reader in this very thread: it then looks for no worker file beside a bundle.
// oxlint-disable-next-line import/no-unassigned-import -- it puts itself in place
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { resourceOptions } from './pdf-resources.ts'

export type { PDFDocumentProxy }

/**
 * What `read` finds in a PDF; all that reading it took is given back afterwards.
 *
 * @throws when the bytes are not a PDF that can be read
 */
export async function reading<Result>(
  pdf: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  // pdf.js takes the buffer it is given for itself, so it gets a copy.
  const opening = getDocument({
    data: new Uint8Array(pdf),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    ...resourceOptions(),
  })
  // On some broken files pdf.js rejects a promise that nobody holds, which would end the thread and all it works on.
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
