import { p, tinyDocx } from './tiny-docx.ts'

/** What a report of a test says on its cover. */
export interface CoverWords {
  readonly committee?: string
  readonly date?: string
  readonly subject: string
  readonly status?: string
  readonly reportOf?: string
  readonly purpose?: string
  readonly author?: string
  readonly text?: string
  readonly backgroundPapers?: string
}

/** A Word report with a cover in the house's order of rows, as small as can be. */
export function coverDocx(words: CoverWords): Uint8Array {
  const {
    committee = 'Parks & Open Spaces Committee',
    date = '22 February 2024',
    status = 'Public',
    reportOf = 'Head of Parks PK 4-24',
    purpose = 'For Discussion',
    author = 'Ada Fenn, Pond Keeper',
    text = 'The pond is dry.',
    backgroundPapers,
  } = words
  const row = (...cells: readonly (readonly string[])[]): string =>
    `<w:tr>${cells.map((lines) => `<w:tc><w:tcPr/>${lines.map((line) => p(line.replaceAll('&', '&amp;'))).join('')}</w:tc>`).join('')}</w:tr>`
  const cover = [
    row(['Committee(s):', committee], ['Dated:', date]),
    row(['Subject:', words.subject], [status]),
    row(['Report of:', reportOf], [purpose]),
    row(['Report author:', author], ['']),
  ].join('')
  const background =
    backgroundPapers === undefined
      ? ''
      : p('Background papers', '<w:pStyle w:val="Heading1"/>') + p(backgroundPapers)
  return tinyDocx({ body: `<w:tbl><w:tblPr/>${cover}</w:tbl>${p('Summary')}${p(text)}${background}` })
}
