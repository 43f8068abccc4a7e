import { forkHelper } from '../processes/fork-helper.ts'
import type { StartHelper } from '../processes/helper-process.ts'
import { createDrawing } from './drawing.ts'
import { drawnWork } from './drawn-work.ts'
import { startPackProcess } from './ask-pack-process.ts'
import type { PackWork } from './pack-work.ts'

export interface PackWorkOptions {
  /** How long a cancelled call may keep its process busy before the process is ended. */
  readonly patienceMs?: number
  /** Starts the processes; the desktop's are Electron's. */
  readonly startHelper?: StartHelper | undefined
}

/** The pack work, done in processes of its own, so that the application stays quick and whole whatever a file does to them. */
export function createPackWork({
  patienceMs = 1000,
  startHelper = forkHelper,
}: PackWorkOptions = {}): PackWork {
  const papers = startPackProcess(startHelper, patienceMs)
  // Word files and PDFs do not wait for one another.
  const pdfs = startPackProcess(startHelper, patienceMs)
  const drawing = createDrawing({ startHelper })
  return {
    ...drawnWork(papers, drawing),
    readReport: (docx, fileName, office) =>
      papers.ask(`“${fileName}”`, 'readReport', [docx, fileName, office]),
    comparePapers: (older, newer) => papers.ask('two versions of a paper', 'comparePapers', [older, newer]),
    paragraphs: (docx) => papers.ask('a paper’s words', 'paragraphs', [docx]),
    writeBook: (book) => papers.ask('a workbook', 'writeBook', [book]),
    readTables: (file, fileName) => papers.ask(`“${fileName}”`, 'readTables', [file, fileName]),
    readFigureFiles: (files, records) => papers.ask('files of figures', 'readFigureFiles', [files, records]),
    wordsOfPdf: (pdf) => pdfs.ask('a PDF’s words', 'wordsOfPdf', [pdf]),
    compose: (spec) => papers.ask('a paper of its own', 'compose', [spec]),
    assemble: (plan, sources, { ground = null, ...options } = {}) =>
      papers.ask('this pack', 'assemble', [plan, sources, ground], options),
    groundOf: (deciding, others, signal) =>
      papers.ask('this pack', 'groundOf', [deciding, others], { signal }),
    assemblePiece: (plan, source, ground, signal) =>
      papers.ask(plan.documents[0]?.label ?? 'this pack', 'assemblePiece', [plan, source, ground], {
        signal,
      }),
    checkPackage: (docx, signal) => papers.ask('this pack’s Word file', 'checkPackage', [docx], { signal }),
    findLeaks: (search, signal) => pdfs.ask('the search for exempt words', 'findLeaks', [search], { signal }),
    finishPdf: (pdf, finish, signal) => pdfs.ask('this pack’s PDF', 'finishPdf', [pdf, finish], { signal }),
    joinPdf: (pieces, digits, finish, signal) =>
      pdfs.ask('this pack’s PDF', 'joinPdf', [pieces, digits, finish], { signal }),
    readPdf: (pdf, signal) => pdfs.ask('a PDF', 'readPdf', [pdf], { signal }),
    close: async () => {
      await Promise.all([papers.close(), pdfs.close(), drawing.close()])
    },
  }
}
