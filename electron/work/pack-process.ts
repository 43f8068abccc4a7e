// The pack process: the Word engine, finished PDFs and workbooks. It works without a pause for seconds, and what arrives may be
// made to break it: the application must neither wait for it nor end with it.
import {
  assemblePiece,
  checkPackage,
  compose,
  findLeaks,
  groundOf,
  paragraphsOf,
  readReport,
} from '../pack/index.ts'
import { answerCalls } from '../processes/answer-calls.ts'
import type { CallReply, CallRequest } from '../processes/helper-calls.ts'
import { openHelperPort } from '../processes/helper-port.ts'
import { checkPaper } from './check-paper.ts'
import { cleanReport } from './clean-report.ts'
import { collectOften } from './collect-often.ts'
import { inspectPaper } from './inspect-paper.ts'
import { mergeSparingly } from './merge-sparingly.ts'
import { nodeCodec as codec } from './node-codec.ts'
import type { PackCalls } from './pack-calls.ts'
import { readReturnedTables } from './workbook/read-returned-tables.ts'

collectOften()
/** The libraries for PDFs, workbooks and comparisons are loaded when first asked for. */
answerCalls(openHelperPort<CallRequest<PackCalls>, CallReply>(), {
  inspect: ([file, fileName]) => inspectPaper(file, fileName),
  check: ([file, fileName]) => checkPaper(file, fileName),
  readReport: ([docx, fileName, office]) => readReport(docx, fileName, codec, office),
  paragraphs: ([docx]) => paragraphsOf(docx, codec),
  comparePapers: async ([older, newer]) => {
    const { comparePapers } = await import('./compare-papers.ts')
    return comparePapers(older, newer)
  },
  writeBook: async ([book]) => {
    const { writeBook } = await import('./workbook/write-book.ts')
    return writeBook(book)
  },
  readTables: ([file, fileName]) => readReturnedTables(file, fileName),
  readFigureFiles: async ([files, records]) => {
    const { readFigureFiles } = await import('./workbook/read-figure-files.ts')
    return readFigureFiles(files, records)
  },
  wordsOfPdf: async ([pdf]) => {
    const { readPdf } = await import('../pdf/read-pdf.ts')
    const { readBesidePages } = await import('../pdf/read-beside-pages.ts')
    const { pages } = await readPdf(pdf)
    return [...pages.map(({ text }) => text), ...(await readBesidePages(pdf)).flatMap(({ texts }) => texts)]
  },
  compose: ([spec]) => compose(spec, codec),
  assemble: ([plan, sources, ground], atWork) =>
    mergeSparingly(plan, sources, {
      codec,
      onProgress: (done, of, label) => atWork({ done, of, label }),
      ...(ground === null ? {} : { ground }),
    }),
  clean: ([docx, choice, label, made]) => cleanReport(docx, choice, label, made),
  groundOf: ([deciding, others]) => groundOf(deciding, others, codec),
  assemblePiece: ([plan, source, ground]) => assemblePiece(plan, source, { codec, ground }),
  checkPackage: ([docx]) => checkPackage(docx, codec),
  findLeaks: async ([search]) => {
    if (search.pdf === null) return findLeaks({ ...search, pageTexts: [], besidePages: [] }, codec)
    const { readPdf } = await import('../pdf/read-pdf.ts')
    const { readBesidePages } = await import('../pdf/read-beside-pages.ts')
    const { pages } = await readPdf(search.pdf)
    const besidePages = await readBesidePages(search.pdf)
    return findLeaks({ ...search, pageTexts: pages.map(({ text }) => text), besidePages }, codec)
  },
  finishPdf: async ([pdf, finish]) => {
    const { finishPdf } = await import('../pdf/finish-pdf.ts')
    return finishPdf(pdf, finish)
  },
  joinPdf: async ([pieces, digits, finish]) => {
    const { joinRemembered } = await import('./join-remembered.ts')
    return joinRemembered(pieces, digits, finish)
  },
  readPdf: async ([pdf]) => {
    const { readPdf } = await import('../pdf/read-pdf.ts')
    return readPdf(pdf)
  },
})
