import { cellText, type FigureSheet } from './figure-sheet.ts'

const codeHeading = /^(?:(?:measure|indicator|kpi) )?(?:code|ref|reference|no|number|id)\.?$/iu
const titleHeading = /^(?:(?:measure|indicator|kpi)(?: (?:title|name))?|title)$/iu
const code = /^\d+(?:\.\d+)*[a-z]?$/iu

/**
 * The column that says the other half of a measure's name: its title beside the code, or its code beside the title. A row whose two halves
 * name two measures must not be taken by one of them.
 *
 * @returns `null` where a sheet has no such column
 */
export function otherNameColumn(sheet: FigureSheet, headerRow: number, column: number): number | null {
  const heading = sheet.rows.find(({ number }) => number === headerRow)
  const own = cellText(heading?.cells[column])
  const wanted = codeHeading.test(own) ? titleHeading : codeHeading
  const found = heading?.cells.findIndex((cell, at) => at !== column && wanted.test(cellText(cell))) ?? -1
  return found < 0 ? null : found
}

/** "1.2 Complaints", from a code and a title that stand in two columns, in either order. */
export function wholeName(one: string, other: string): string {
  if (code.test(other) && one !== '' && !code.test(one)) return `${other} ${one}`
  return code.test(one) && other !== '' && !code.test(other) ? `${one} ${other}` : one
}
