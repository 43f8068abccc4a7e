import { existsSync, writeFileSync } from 'node:fs'
import { answerCalls } from '../../electron/processes/answer-calls.ts'
import type { CallReply, CallRequest } from '../../electron/processes/helper-calls.ts'
import { openHelperPort } from '../../electron/processes/helper-port.ts'
import type { PackCalls } from '../../electron/work/pack-calls.ts'
import { Problem } from '../../shared/problems/problem.ts'

// A pack process whose tasks do what a test asks for by the file's name or the plan's title.
const none = () => {
  throw new Error('not asked for in these tests')
}

answerCalls<PackCalls>(openHelperPort<CallRequest<PackCalls>, CallReply>(), {
  inspect: ([, fileName]) => {
    if (fileName === 'encrypted.docx') throw new Problem('word-file-encrypted', { fileName })
    if (fileName === 'puzzling.docx') throw new RangeError('part 7 is longer than itself')
    if (fileName.endsWith('crash.docx')) process.abort()
    if (fileName === 'loose.docx') void Promise.reject(new RangeError('came loose'))
    if (fileName === 'loose.docx') return new Promise(() => undefined)
    if (fileName === 'late.docx') setTimeout(() => void Promise.reject(new RangeError('let go of')), 50)
    if (fileName.endsWith('hang.docx')) {
      writeFileSync(fileName, String(process.pid))
      for (;;) Math.sqrt(2)
    }
    if (fileName.endsWith('crash-once.docx') && !existsSync(fileName)) {
      writeFileSync(fileName, 'was here')
      process.abort()
    }
    return { kind: 'docx', pages: null, features: {}, findings: [fileName], wordForm: null }
  },
  compose: () => new Uint8Array([1, 2, 3]),
  /** Works without a pause like the engine; a tenth of a second for each document. */
  assemble: ([plan, sources], atWork) => {
    for (const [index, { label }] of plan.documents.entries()) {
      atWork({ done: index, of: plan.documents.length, label })
      const until = performance.now() + 100
      while (performance.now() < until) Math.sqrt(until)
    }
    return { docx: sources[0] ?? new Uint8Array(), notes: [] }
  },
  groundOf: none,
  assemblePiece: none,
  check: () => process.abort(),
  comparePapers: none,
  writeBook: none,
  readTables: none,
  readFigureFiles: none,
  wordsOfPdf: none,
  readReport: none,
  clean: none,
  // What cannot cross.
  paragraphs: () => [(() => undefined) as unknown as string],
  checkPackage: () => [],
  findLeaks: none,
  finishPdf: none,
  joinPdf: none,
  readPdf: none,
})
