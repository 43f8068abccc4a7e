import type { StartHelper } from '../processes/helper-process.ts'
import { createDrawing } from './drawing.ts'
import { drawnWork } from './drawn-work.ts'
import { packWorkerEntry } from './entries.ts'
import type { PackWork } from './pack-work.ts'
import { createWorkThread } from './work-thread.ts'

export interface PackWorkOptions {
  /** The thread's file; a bundle may keep it elsewhere. */
  readonly entry?: URL
  /** How long a cancelled call may keep the thread busy before the thread is ended. */
  readonly patienceMs?: number
  /** Starts the drawing process; the desktop's is one of Electron's. */
  readonly startHelper?: StartHelper | undefined
}

/** The pack work, done in threads of its own, and drawing in a process, so that the application stays quick and whole. */
export function createPackWork({
  entry = packWorkerEntry(),
  patienceMs = 5000,
  startHelper,
}: PackWorkOptions = {}): PackWork {
  const thread = createWorkThread(entry, patienceMs)
  // Word files and PDFs do not wait for one another.
  const pdfThread = createWorkThread(entry, patienceMs)
  const drawing = createDrawing(startHelper === undefined ? {} : { startHelper })
  return {
    ...drawnWork(thread, drawing),
    readReport: (docx, fileName, office) => thread.call('readReport', [docx, fileName, office]),
    comparePapers: (older, newer) => thread.call('comparePapers', [older, newer]),
    paragraphs: (docx) => thread.call('paragraphs', [docx]),
    writeBook: (book) => thread.call('writeBook', [book]),
    readTables: (xlsx, fileName) => thread.call('readTables', [xlsx, fileName]),
    readFigureFiles: (files, records) => thread.call('readFigureFiles', [files, records]),
    wordsOfPdf: (pdf) => pdfThread.call('wordsOfPdf', [pdf]),
    compose: (spec) => thread.call('compose', [spec]),
    assemble: (plan, sources, { ground = null, ...options } = {}) =>
      thread.call('assemble', [plan, sources, ground], options),
    groundOf: (deciding, others, signal) => thread.call('groundOf', [deciding, others], { signal }),
    assemblePiece: (plan, source, ground, signal) =>
      thread.call('assemblePiece', [plan, source, ground], { signal }),
    checkPackage: (docx, signal) => thread.call('checkPackage', [docx], { signal }),
    findLeaks: (search, signal) => pdfThread.call('findLeaks', [search], { signal }),
    finishPdf: (pdf, finish, signal) => pdfThread.call('finishPdf', [pdf, finish], { signal }),
    joinPdf: (pieces, digits, finish, signal) =>
      pdfThread.call('joinPdf', [pieces, digits, finish], { signal }),
    readPdf: (pdf, signal) => pdfThread.call('readPdf', [pdf], { signal }),
    close: async () => {
      await Promise.all([thread.close(), pdfThread.close(), drawing.close()])
    },
  }
}
