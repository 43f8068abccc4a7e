import { composeForeign, judgeWorkbook } from '../pack/index.ts'
import type { Inspection } from './inspection.ts'
import { nodeCodec as codec } from './node-codec.ts'
import { readWorkbook, type WorkbookLeftOut } from './workbook/read-workbook.ts'
import { countedIfAny } from '../../shared/words/counted.ts'

/** Turns a workbook into a Word document of tables. @throws Problem `excel-…`, `word-file-encrypted` */
export async function turnWorkbook(xlsx: Uint8Array, fileName: string): Promise<Omit<Inspection, 'kind'>> {
  const parts = judgeWorkbook(xlsx, fileName, codec)
  const { sheets, leftOut } = await readWorkbook(xlsx, fileName, parts)
  const { docx, notes } = composeForeign({ kind: 'workbook', sheets }, codec)
  const { hasComments, ...counts } = leftOut
  return {
    pages: null,
    features: { sheets: sheets.length, ...counts, comments: hasComments ? 1 : 0 },
    findings: [...leftOutFindings(leftOut), ...notes],
    wordForm: docx,
  }
}

function leftOutFindings(leftOut: WorkbookLeftOut): readonly string[] {
  const { hiddenSheets, hiddenRows, hiddenColumns, drawings, names, formulas, hasComments } = leftOut
  return [
    ...countedIfAny(hiddenSheets, 'hidden sheet left out', 'hidden sheets left out'),
    ...countedIfAny(hiddenRows, 'hidden row left out', 'hidden rows left out'),
    ...countedIfAny(hiddenColumns, 'hidden column left out', 'hidden columns left out'),
    ...(hasComments ? ['comments left out'] : []),
    ...countedIfAny(drawings, 'picture or chart left out', 'pictures and charts left out'),
    ...countedIfAny(names, 'defined name left out', 'defined names left out'),
    ...countedIfAny(
      formulas,
      'formula printed as the result last saved',
      'formulas printed as the results last saved',
    ),
  ]
}
