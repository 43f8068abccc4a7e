import { wordNamespace, xmlDeclaration } from './namespaces.ts'
import { paragraphStyles } from './paragraph-styles.ts'
import { characterStyleXml, customMark, paragraphStyleXml, type ParagraphStyle } from './style-xml.ts'
import { pointTwips, twips } from './units.ts'

/**
 * The one `styles.xml` that every paper of the house carries, byte for byte the same, so that a pack shares it once.
 * The styles of stamps and fillers stand in it too, for who makes a paper of the house by hand in Word.
 *
 * @param further  styles of what is no paper of the house
 */
export function houseStyles(further: readonly ParagraphStyle[] = []): string {
  return (
    `${xmlDeclaration}<w:styles ${wordNamespace}>${documentDefaults}` +
    [...paragraphStyles, ...further].map(paragraphStyleXml).join('') +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    characterStyles.map(characterStyleXml).join('') +
    normalTable +
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>' +
    ruledTable +
    gridTable +
    sheetTable +
    '</w:styles>'
  )
}

// No colour here: an explicit one beats a character style inside tables in LibreOffice 7.4.
const documentDefaults =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>' +
  '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="160" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'

const characterStyles = [
  { id: 'Strong', name: 'Strong', bold: true },
  { id: 'Emphasis', name: 'Emphasis', italic: true },
  { id: 'Hyperlink', name: 'Hyperlink', colour: '0B3D91', underline: true },
  { id: 'PlaceholderText', name: 'Placeholder Text', colour: '595959' },
  { id: 'PWStateGreen', name: 'PW State Green', bold: true, colour: '00703C' },
  { id: 'PWStateAmber', name: 'PW State Amber', bold: true, colour: '7A4A00' },
  { id: 'PWStateRed', name: 'PW State Red', bold: true, colour: 'FFFFFF' },
  { id: 'PWStateBlue', name: 'PW State Blue', bold: true, colour: '1F3A5F' },
] as const

const normalTable =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
  `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cellMargins({ top: 0, left: 108, bottom: 0, right: 108 })}</w:tblPr></w:style>`

/** Rules above, below and under the header; thin grey ones between rows; no fill, which a copier loses. */
const ruledTable =
  tableStyleStart('PWTable', 'PW Table') +
  `<w:tblPr><w:tblBorders>${border('top', 8)}${border('bottom', 8)}${border('insideH', 4, '7F7F7F')}</w:tblBorders>` +
  `${cellMargins({ top: pointTwips(3.5), left: 0, bottom: pointTwips(3.5), right: twips(4) })}</w:tblPr>` +
  `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tblPr/><w:tcPr><w:tcBorders>${border('top', 8)}${border('bottom', 8)}</w:tcBorders>` +
  '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>'

const gridTable =
  tableStyleStart('PWGrid', 'PW Grid') +
  `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => border(side, 4)).join('')}</w:tblBorders>` +
  `${cellMargins({ top: pointTwips(3.5), left: twips(2.5), bottom: pointTwips(3.5), right: twips(2.5) })}</w:tblPr></w:style>`

/** A spreadsheet's cells: fine grey lines all through, narrow padding. */
const sheetTable =
  tableStyleStart('PWSheet', 'PW Sheet') +
  `<w:tblPr><w:tblBorders>${border('top', 8)}${border('bottom', 8)}${border('insideH', 4, '7F7F7F')}${border('insideV', 4, 'BFBFBF')}</w:tblBorders>` +
  `${cellMargins({ top: pointTwips(1.5), left: twips(1), bottom: pointTwips(1.5), right: twips(1) })}</w:tblPr></w:style>`

function tableStyleStart(id: string, name: string): string {
  return `<w:style w:type="table"${customMark(id)} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>`
}

/** `eighths`: thickness in eighths of a point. */
function border(side: string, eighths: number, colour = '000000'): string {
  return `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="${colour}"/>`
}

function cellMargins(sides: Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>>): string {
  const of = (side: keyof typeof sides): string => `<w:${side} w:w="${sides[side]}" w:type="dxa"/>`
  return `<w:tblCellMar>${of('top')}${of('left')}${of('bottom')}${of('right')}</w:tblCellMar>`
}
