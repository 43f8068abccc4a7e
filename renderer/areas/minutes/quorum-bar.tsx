import { clockTimeText } from '../../../shared/calendar/iso-date.ts'
import type { Person } from '../../../shared/minutes/attendance.ts'
import { quorumState } from '../../../shared/minutes/quorum.ts'
import { isGathering, type TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { Mark, MarkShape } from '../../parts/marks.tsx'
import './quorum.css'

interface Props {
  /** As they are for the item in hand. */
  readonly people: readonly Person[]
  readonly needed: number | null
}

/** How many voting members are here, as a number and as boxes with a line at how many are needed. */
export function QuorumBar({ people, needed }: Props) {
  const { here, voting, isMet } = quorumState(people, needed)
  return (
    <section className="quorum" aria-label="Quorum">
      <div className="row">
        <h2 className="grow">Quorum</h2>
        {needed !== null &&
          (isMet ? (
            <Mark shape="tick" tone="ok">
              Met
            </Mark>
          ) : (
            <Mark shape="alert" tone="warn">
              Not met
            </Mark>
          ))}
      </div>
      <p className="figures">
        <span className="quorum-count">{here}</span> voting {here === 1 ? 'member' : 'members'} here
        {needed === null ? '' : `, ${needed} needed`}
      </p>
      {needed === null && (
        <p className="caption">Say in Settings, Committees, how many this committee needs.</p>
      )}
      {voting > 0 && (
        <div className="quorum-boxes" aria-hidden="true">
          {Array.from({ length: voting }, (_, place) => (
            <span
              key={place}
              className={`quorum-box${place < here ? ' quorum-here' : ''}${place === needed ? ' quorum-line' : ''}`}
            />
          ))}
        </div>
      )}
    </section>
  )
}

/** Said across the room when too few are left, with the minute since when. */
export function QuorumBand({ minutes, people, needed }: Props & { readonly minutes: TakenMinutes }) {
  if (needed === null || isGathering(minutes) || minutes.endedAt !== null) return null
  const { here, isMet, lostAt } = quorumState(people, needed)
  if (isMet) return null
  return (
    <p className="quorum-band" role="alert">
      <MarkShape shape="alert" />
      {here} voting {here === 1 ? 'member' : 'members'}, {needed} needed
      {lostAt === null ? '' : ` since ${clockTimeText(lostAt)}`}. The time is noted.
    </p>
  )
}
