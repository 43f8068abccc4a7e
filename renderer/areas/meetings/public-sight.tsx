import { type AgendaItem, itemLabel } from '../../../shared/agenda/agenda-item.ts'
import { exclusionMotion } from '../../../shared/agenda/exclusion-motion.ts'
import { numbersInWords } from '../../../shared/agenda/words-in-lists.ts'
import { Problem } from '../../../shared/problems/problem.ts'

interface Props {
  readonly item: AgendaItem
  /** As chosen just now, perhaps not yet saved. */
  readonly paragraphs: readonly string[]
  readonly items: readonly AgendaItem[]
  /** "(Pages 77 - 82)", `null` while they are not known. */
  readonly pages: string | null
}

/** What the public will read of an exempt item, word for word: its line on the agenda, the motion, the placeholder. */
export function PublicSight({ item, paragraphs, items, pages }: Props) {
  return (
    <section className="public-sight" aria-labelledby="public-sight">
      <h3 id="public-sight">What the public will see</h3>
      <div className="public-sight-paper">
        <p className="strong">
          {itemLabel(item)}. {item.title}
        </p>
        <p className="row">
          <span className="grow">{item.reportOf}</span> {pages}
        </p>
      </div>
      <div className="public-sight-paper">
        <p>
          <strong>MOTION</strong> - {motionOf(items, item, paragraphs)}
        </p>
      </div>
      {paragraphs.length > 0 && (
        <div className="public-sight-paper">
          <p>
            By virtue of paragraph(s) {numbersInWords(paragraphs)} of Part 1 of Schedule 12A of the Local
            Government Act 1972.
          </p>
          <p className="strong">Document is Restricted</p>
        </div>
      )}
    </section>
  )
}

function motionOf(items: readonly AgendaItem[], item: AgendaItem, paragraphs: readonly string[]): string {
  try {
    const now = items.map((one) =>
      one.id === item.id ? { ...one, part: 2 as const, exemptParagraphs: paragraphs } : one,
    )
    const motion = exclusionMotion(now)
    return motion === null ? '' : [motion.text, ...motion.perItem].join(' ')
  } catch (error) {
    if (error instanceof Problem) return 'to come, when a paragraph is chosen.'
    throw error
  }
}
