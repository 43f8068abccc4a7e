import type { ReportContents } from '../../../shared/reports/cover.ts'
import { linesOf } from './cover-entries.ts'
import type { BlockText, ParagraphText } from './document-text.ts'

/** Whether a paragraph is a heading, by its style's own name. */
export type IsHeading = (paragraph: ParagraphText) => boolean

/** Headings that end a cover, in the words of councils; numbers before them do not matter. */
const openings =
  /^(?:\d+[.)]?\s+)?(?:(?:executive |report )?summary|in short|recommend(?:ed|ations?)(?:\(s\))?|main report|report|introduction|background|contents|decisions? (?:required|sought|requested))[:.]?$/iu

export function opensReport(text: string): boolean {
  return openings.test(text.trim())
}

/** What a report says under its usual headings. @param authors  names that sign it */
export function reportContents(
  blocks: readonly BlockText[],
  isHeading: IsHeading,
  authors: readonly string[],
): ReportContents {
  const sections = sectionsOf(blocks, isHeading)
  const under = (name: RegExp): readonly string[] | null =>
    sections.find(({ heading }) => name.test(heading))?.lines ?? null
  const summary = under(/^(?:\d+[.)]?\s+)?(?:(?:executive |report )?summary|in short)/iu)
  const recommended = under(/^(?:\d+[.)]?\s+)?recommend/iu)
  const [intro, ...items] = recommended ?? []
  return {
    summary: summary?.length === 0 ? null : summary,
    recommendations: intro === undefined ? null : { intro, items },
    appendicesListed: (under(/^(?:list of )?(?:appendices|annexes|appendix)[:.]?$/iu) ?? []).filter((line) =>
      /^(?:appendix|annex)\s+\w+\W+\w/iu.test(line),
    ),
    backgroundPapers: backgroundPapers(
      under(/^(?:list of )?background (?:papers|documents)/iu) ?? inOneLine(blocks),
      authors,
    ),
  }
}

interface Section {
  readonly heading: string
  readonly lines: readonly string[]
}

function sectionsOf(blocks: readonly BlockText[], isHeading: IsHeading): readonly Section[] {
  const sections: { heading: string; lines: string[] }[] = []
  for (const block of blocks) {
    const lines = block.kind === 'paragraph' ? linesOf([block.text]) : linesOf(block.rows.flat(2))
    if (block.kind === 'paragraph' && lines.length > 0 && (isHeading(block) || opensReport(block.text)))
      sections.push({ heading: lines.join(' '), lines: [] })
    else sections.at(-1)?.lines.push(...lines)
  }
  return sections
}

/** “None” is a valid list; a list ends where its author signs (R21). */
function backgroundPapers(
  lines: readonly string[] | null,
  authors: readonly string[],
): readonly string[] | null {
  if (lines === null) return null
  if (isNone.test(lines[0] ?? '')) return []
  const signed = signatureAt(lines, authors)
  return signed < 0 ? lines : lines.slice(0, signed)
}

const isNone = /^(?:none|nil|n\/a|not applicable|there are no(?:ne)?)\b/iu

/** Where the officer signs: an author's name, or a bare name with an e-mail address beneath; -1 where nobody does. */
function signatureAt(lines: readonly string[], authors: readonly string[]): number {
  return lines.findIndex(
    (line, index) =>
      authors.some((name) => line.startsWith(name)) ||
      (/^\p{Lu}\S+(?:\s\p{Lu}\S+){1,2}$/u.test(line) &&
        lines.slice(index + 1, index + 5).some((below) => below.includes('@'))),
  )
}

/** "Background papers: None." in a paragraph of its own. */
function inOneLine(blocks: readonly BlockText[]): readonly string[] | null {
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const found = /^(?:list of )?background papers\s*[:–-]\s*(.+)$/isu.exec(block.text.trim())
    if (found) return linesOf([found[1] ?? ''])
  }
  return null
}
