import { parentPort } from 'node:worker_threads'
import { answerCalls } from '../../electron/work/answer-calls.ts'
import { Problem } from '../../shared/problems/problem.ts'

/** A thread whose tasks do what a test asks for by the file's name. */
if (!parentPort) throw new Error('a thread, not a program')
const none = () => {
  throw new Error('not asked for in these tests')
}

answerCalls(parentPort, {
  inspect: ([, fileName]) => {
    if (fileName === 'encrypted.docx') throw new Problem('word-file-encrypted', { fileName })
    if (fileName === 'puzzling.docx') throw new RangeError('part 7 is longer than itself')
    if (fileName === 'crash.docx') process.exit(3)
    return { kind: 'docx', pages: null, features: {}, findings: [fileName], wordForm: null }
  },
  compose: () => new Uint8Array([1, 2, 3]),
  /** Works without a pause like the engine; the first document's label says how. */
  assemble: ([plan, sources], { signal, onProgress }) => {
    const stubborn = plan.title === 'stubborn'
    for (const [index, { label }] of plan.documents.entries()) {
      onProgress(index, plan.documents.length, label)
      if (signal.aborted && !stubborn) throw new Problem('pack-cancelled', {})
      const until = performance.now() + 100
      while (performance.now() < until) Math.sqrt(until)
    }
    return { docx: sources[0] ?? new Uint8Array(), notes: [] }
  },
  groundOf: none,
  assemblePiece: none,
  check: none,
  comparePapers: none,
  paragraphs: none,
  writeBook: none,
  readTables: none,
  readFigureFiles: none,
  wordsOfPdf: none,
  readReport: none,
  clean: none,
  checkPackage: () => [],
  findLeaks: none,
  finishPdf: none,
  joinPdf: none,
  readPdf: none,
})
