import type { Inspection } from '../../electron/work/inspection.ts'
import type { PackWork } from '../../electron/work/pack-work.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { silentReport } from './covers.ts'

const nothingNoticed: Inspection = { kind: 'docx', pages: null, features: {}, findings: [], wordForm: null }

/** Stands in for the pack work where a test is about the records: it judges a file by its first two bytes. */
export function standInWork(): PackWork {
  const notHere = (): Promise<never> => Promise.reject(new Error('this test makes no packs'))
  return {
    inspect: async (docx, fileName) => {
      const isZip = docx[0] === 0x50 && docx[1] === 0x4b
      if (!isZip) throw new Problem('word-file-damaged', { fileName, why: 'It is not a whole Word file.' })
      return nothingNoticed
    },
    check: notHere,
    comparePapers: notHere,
    paragraphs: notHere,
    writeBook: notHere,
    readTables: notHere,
    readFigureFiles: notHere,
    wordsOfPdf: notHere,
    readReport: () => Promise.resolve(silentReport),
    compose: notHere,
    drawChart: notHere,
    assemble: notHere,
    clean: notHere,
    groundOf: notHere,
    assemblePiece: notHere,
    checkPackage: notHere,
    findLeaks: notHere,
    finishPdf: notHere,
    joinPdf: notHere,
    readPdf: notHere,
    close: () => Promise.resolve(),
  }
}
