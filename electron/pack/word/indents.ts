import { attributesOf, childOf, nameOf, valueOf } from '../xml/attributes.ts'
import type { Rules } from './paper.ts'

/**
 * Where neither a paragraph nor its styles say some part of its indent, it is 0 (ISO/IEC 29500-1, 17.3.1.12). LibreOffice
 * takes that part from another report's style, left behind by an empty paragraph that ended a section. So it is said.
 * Lists, and the styles of tables, may have indents of their own, which these would override.
 */
export const indentRules: Rules = {
  'w:pPr': ({ tape, edits, paper, tables }, index) => {
    const indent = childOf(tape, index, 'w:ind')
    if (indent < 0 || childOf(tape, index, 'w:numPr') >= 0 || tables.isIndented(index)) return
    const style = childOf(tape, index, 'w:pStyle')
    const byStyle = paper.styles.indents(style < 0 ? null : valueOf(tape, style, 'w:val'))
    if (byStyle === null) return
    const own = attributesOf(tape, indent).map(({ name }) => name)
    const said = [...own, ...byStyle].map((name) => name.replace('Chars', ''))
    const unsaid = sides.filter((names) => !names.some((name) => said.includes(name)))
    const text = unsaid.map(([name]) => ` ${name}="0"`).join('')
    edits.insert((tape.start[indent] ?? 0) + 1 + nameOf(tape, indent).length, text)
  },
}

/** The parts of an indent, each with the names it goes by. */
const sides = [
  ['w:left', 'w:start'],
  ['w:right', 'w:end'],
  ['w:firstLine', 'w:hanging'],
] as const
