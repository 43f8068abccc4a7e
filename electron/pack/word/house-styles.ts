import { readTree, type Element } from '../xml/tree.ts'
import { twips } from './units.ts'

/**
 * The styles that the engine itself uses: marks in the margins, fillers, empty carriers. Fully spelt out, so that they
 * look the same over any document's defaults: 12-point Arial, black.
 */
export function houseStyles(): readonly Element[] {
  return [
    style(
      'PWStamp',
      'PW Stamp',
      `${spacing()}<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="right"/>`,
      '<w:b/>',
    ),
    style(
      'PWExemptMark',
      'PW Exempt Mark',
      `${box}${spacing()}<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/>`,
      '<w:b/>',
    ),
    style(
      'PWPageNumber',
      'PW Page Number',
      `${spacing()}<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="center"/>`,
      '',
    ),
    style(
      'PWHairline',
      'PW Hairline',
      '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:ind w:left="0" w:right="0" w:firstLine="0"/>',
      '',
      2,
    ),
    style(
      'PWFiller',
      'PW Filler',
      `${spacing(twips(108))}<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="center"/>`,
      '',
    ),
  ]
}

const box = `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="single" w:sz="8" w:space="1" w:color="000000"/>`).join('')}</w:pBdr>`
const spacing = (before = 0): string =>
  `<w:spacing w:before="${before}" w:after="0" w:line="240" w:lineRule="auto"/>`

function style(id: string, name: string, paragraph: string, run: string, halfPoints = 24): Element {
  const bold = run === '' ? '<w:b w:val="0"/>' : run
  return readTree(
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:suppressLineNumbers/>${paragraph}</w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>${bold}<w:i w:val="0"/><w:color w:val="000000"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/><w:lang w:val="en-GB"/></w:rPr></w:style>`,
    ['w'],
  )
}
