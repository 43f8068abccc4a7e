import { childrenOf, nameOf } from '../xml/attributes.ts'
import type { PartRules } from './clean-part.ts'
import { drop, type Part } from './part.ts'

/** Settings that move text or colour the page; all others are Word's own business or the author's. */
const forLayout: ReadonlySet<string> = new Set(
  'displayBackgroundShape embedTrueTypeFonts mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore footnotePr endnotePr compat themeFontLang clrSchemeMapping decimalSymbol listSeparator'
    .split(' ')
    .map((name) => `w:${name}`)
    .concat('m:mathPr'),
)

/** Leaves out of the settings what no page depends on: variables, templates, protection, mail merges, histories. */
export function leaveOutSettings(part: Part): void {
  const { tape, copy } = part
  for (const child of childrenOf(tape, 0)) {
    const name = nameOf(tape, child)
    if (name === 'w:docVars') copy.tally.add('variables', [...childrenOf(tape, child)].length)
    if (name === 'w:attachedTemplate' || name === 'w:mailMerge') copy.tally.add('linked-files')
    if (!forLayout.has(name)) drop(part, child)
  }
}

export const settingRules: PartRules = { texts: new Set(), rules: {} }
