import { itemLabel } from '../../../shared/agenda/agenda-item.ts'
import type { Agenda, PlannedItem } from '../../../shared/agenda/agenda.ts'
import { exclusionMotion } from '../../../shared/agenda/exclusion-motion.ts'
import type { ExemptSchedule } from '../../../shared/agenda/exempt-schedules.ts'
import { onceExempt } from '../../../shared/agenda/once-exempt.ts'
import { numbersInWords } from '../../../shared/words/in-lists.ts'
import { placeholderLaw } from '../../../shared/pack/placeholder-spec.ts'
import { Problem } from '../../../shared/problems/problem.ts'

interface Props {
  readonly item: PlannedItem
  /** As chosen just now, perhaps not yet saved. */
  readonly paragraphs: readonly string[]
  readonly items: Agenda
  readonly schedule: ExemptSchedule
  /** "(Pages 77 - 82)", `null` while they are not known. */
  readonly pages: string | null
}

/** What the public will read of an exempt item, word for word: its line on the agenda, the motion, the placeholder. */
export function PublicSight({ item, paragraphs, items, schedule, pages }: Props) {
  const then = onceExempt(items, item.id, paragraphs)
  // Its pages are counted anew when it goes to Part 2.
  const isMoving = item.part === 1
  return (
    <section className="public-sight" aria-labelledby="public-sight">
      <h3 id="public-sight">What the public will see</h3>
      <div className="public-sight-paper">
        <p className="strong">
          {itemLabel(then.find(({ id }) => id === item.id) ?? item)}. {item.title}
        </p>
        <p className="row">
          <span className="grow">{item.reportOf}</span> {isMoving ? null : pages}
        </p>
      </div>
      <div className="public-sight-paper">
        <p>
          <strong>MOTION</strong> - {motionOf(then, schedule)}
        </p>
      </div>
      {paragraphs.length > 0 && (
        <div className="public-sight-paper">
          <p>
            By virtue of paragraph(s) {numbersInWords(paragraphs)} of {placeholderLaw(schedule.nation)}.
          </p>
          <p className="strong">Document is Restricted</p>
        </div>
      )}
    </section>
  )
}

function motionOf(items: Agenda, schedule: ExemptSchedule): string {
  try {
    const motion = exclusionMotion(items, schedule)
    return motion === null ? '' : [motion.text, ...motion.perItem].join(' ')
  } catch (error) {
    if (error instanceof Problem) return 'to come, when a paragraph is chosen.'
    throw error
  }
}
