import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { lawText } from '../../../shared/agenda/access-law.ts'
import type { Meeting } from '../../../shared/agenda/meeting.ts'
import { type IsoDate, longDateWithWeekday } from '../../../shared/calendar/iso-date.ts'
import type { PublicationDeadline } from '../../../shared/calendar/clear-days.ts'
import { MeetingDeadlines } from './meeting-deadlines.tsx'
import { Mark, type Tone } from '../../parts/marks.tsx'
import { countedDays, publishWords, type PublishWords } from './publish-words.ts'

interface Props {
  readonly meeting: Meeting
  readonly deadline: PublicationDeadline
  readonly publishedOn: IsoDate | null
  /** On which the meeting is, or goes on. */
  readonly lastDay: IsoDate
  readonly today: IsoDate
}

const tones = {
  calm: 'info',
  pressing: 'bad',
  past: 'bad',
  held: 'none',
  published: 'ok',
} as const satisfies Readonly<Record<PublishWords['urgency'], Tone>>

/** By when the agenda must be open to the public, and why that day: every day counted out. */
export function PublishBy({ meeting, deadline, publishedOn, lastDay, today }: Props) {
  const { heldOn, committee } = meeting
  const { urgency, headline, day } = publishWords(deadline, heldOn, today, publishedOn, lastDay)
  const tone = tones[urgency]
  return (
    <div className="publish-by">
      <Mark shape={urgency === 'held' ? 'ring' : urgency === 'published' ? 'tick' : 'lozenge'} tone={tone}>
        <span className="strong">{headline}</span>
      </Mark>
      <p className="caption figures">
        {urgency === 'held' || urgency === 'published' ? 'Last day to publish was ' : ''}
        {day}:{' '}
        <Popover positioning="below-end" withArrow trapFocus>
          <PopoverTrigger disableButtonEnhancement>
            <button type="button" className="link-button">
              why this day?
            </button>
          </PopoverTrigger>
          <PopoverSurface className="why-day" aria-label="Why this day">
            <h2>{deadline.clearDays} clear days</h2>
            <p>
              The agenda is to be open to the public for {deadline.clearDays} clear days before the meeting (
              {lawText(committee.nation, 'inspection')}). Neither the day it is published nor the day of the
              meeting counts.
            </p>
            <ol className="why-days">
              <li>
                <span className="why-number">◆</span> <span>{longDateWithWeekday(deadline.latest)}</span>
                <span className="caption">last day to publish</span>
              </li>
              {countedDays(deadline, heldOn).map((one) => (
                <li key={one.date} className={one.number === null ? 'why-out' : ''}>
                  <span className="why-number figures">{one.number ?? '–'}</span> <span>{one.text}</span>
                  <span className="caption">{one.why === null ? '' : `not counted: ${one.why}`}</span>
                </li>
              ))}
              <li>
                <span className="why-number">●</span> <span>{longDateWithWeekday(heldOn)}</span>
                <span className="caption">the meeting</span>
              </li>
            </ol>
            <p className="caption">
              Whether a Saturday counts is not settled law. Your monitoring officer decides.
            </p>
            <MeetingDeadlines meetingId={meeting.id} isToCome={heldOn >= today} />
          </PopoverSurface>
        </Popover>
      </p>
    </div>
  )
}
