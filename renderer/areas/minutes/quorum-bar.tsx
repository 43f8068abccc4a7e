import { clockTimeText } from '../../../shared/calendar/iso-date.ts'
import { quorumState } from '../../../shared/minutes/quorum.ts'
import type { TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { Mark, MarkShape } from '../../parts/marks.tsx'
import './quorum.css'

interface Props {
  readonly minutes: TakenMinutes
  readonly needed: number | null
}

/** How many voting members are here, as a number and as boxes with a line at how many are needed. */
export function QuorumBar({ minutes, needed }: Props) {
  const { here, voting, isMet } = quorumState(minutes.people, needed)
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
export function QuorumBand({ minutes, needed }: Props) {
  if (needed === null || minutes.startedAt === null || minutes.endedAt !== null) return null
  const { here, isMet, lostAt } = quorumState(minutes.people, needed)
  if (isMet) return null
  return (
    <p className="quorum-band" role="alert">
      <MarkShape shape="alert" />
      {here} voting {here === 1 ? 'member' : 'members'}, {needed} needed
      {lostAt === null ? '' : ` since ${clockTimeText(lostAt)}`}. The time is noted.
    </p>
  )
}
