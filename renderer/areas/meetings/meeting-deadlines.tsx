import type { Deadline } from '../../../shared/calendar/deadline-ladder.ts'
import { longDate, shortDate, weekdayName } from '../../../shared/calendar/iso-date.ts'
import { useRead } from '../../client/use-read.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'

interface Props {
  readonly meetingId: number
  readonly isToCome: boolean
}

/** Every deadline behind a meeting, each counted out on demand; and what publishing at this moment would mean. */
export function MeetingDeadlines({ meetingId, isToCome }: Props) {
  const deadlines = useRead('meetings.deadlines', { meetingId })
  if (deadlines.isError) return <ProblemNotice problem={deadlines.error} />
  const steps = (deadlines.data ?? []).filter(({ kind }) => kind === 'step')
  return (
    <>
      {isToCome && <PublishingNow meetingId={meetingId} />}
      {steps.length > 0 && <h3>Deadlines behind it</h3>}
      {steps.map((step) => (
        <details key={step.name}>
          <summary>
            {step.name}: {weekdayName(step.on).slice(0, 3)} {shortDate(step.on)}
          </summary>
          <p className="caption">
            {step.rule}.{passedOver(step)}
          </p>
        </details>
      ))}
    </>
  )
}

/** " Passed over: 10 February 2024 (Saturday), 11 February 2024 (Sunday)." */
function passedOver({ excluded }: Deadline): string {
  if (excluded.length === 0) return ''
  return ` Passed over: ${excluded.map(({ date, why }) => `${longDate(date)} (${why})`).join(', ')}.`
}

function PublishingNow({ meetingId }: { readonly meetingId: number }) {
  const now = useRead('meetings.publishing', { meetingId })
  if (now.data === undefined) return null
  return (
    <div className={now.data.isLate ? 'why-late' : ''}>
      <p className="strong">{now.data.title}</p>
      {now.data.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
