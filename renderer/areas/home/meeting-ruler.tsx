import type { CSSProperties } from 'react'
import type { IsoDate } from '../../../shared/calendar/iso-date.ts'
import type { HomeMeetings, RulerMeeting } from '../../../shared/contract/home.ts'
import { addressText } from '../../parts/address.ts'
import { Mark, MarkShape } from '../../parts/marks.tsx'
import { daysOfRuler, type RulerDay, rowOfRuler } from './day-ruler.ts'
import { meetingMarks, publishWords, whenAndWhere } from './home-words.ts'
import './meeting-ruler.css'

/** The next meetings on one day ruler: the last lawful day, the clear days, the meeting. */
export function MeetingRuler({ home }: { readonly home: HomeMeetings }) {
  const days = daysOfRuler(home)
  return (
    <section className="card ruler" aria-label="Next meetings">
      <div className="ruler-row ruler-head">
        <h2 className="ruler-name">Next meetings</h2>
        <div className="ruler-days figures" aria-hidden="true">
          {days.map(({ date, letter, number, isClosed }, place) => (
            <span
              key={date}
              className={`ruler-day${isClosed ? ' ruler-closed' : ''}${place === 0 ? ' ruler-today' : ''}`}
            >
              {letter}
              <b>{number}</b>
            </span>
          ))}
        </div>
        <p className="ruler-by">Publish by</p>
      </div>
      {home.meetings.map((meeting, place) => (
        <RulerLine key={meeting.id} meeting={meeting} days={days} today={home.today} isFirst={place === 0} />
      ))}
    </section>
  )
}

/** What the marks of the ruler mean; the rows say it in words to whoever does not see them. */
export function RulerLegend() {
  return (
    <p className="ruler-legend caption" aria-hidden="true">
      <span className="ruler-key">
        <MarkShape shape="lozenge" /> Last lawful day to publish
      </span>
      <span className="ruler-key">
        <span className="ruler-clear">1</span> Clear day
      </span>
      <span className="ruler-key">
        <span className="ruler-meeting">18</span> Meeting
      </span>
    </p>
  )
}

interface LineProps {
  readonly meeting: RulerMeeting
  readonly days: readonly RulerDay[]
  readonly today: IsoDate
  readonly isFirst: boolean
}

function RulerLine({ meeting, days, today, isFirst }: LineProps) {
  const { marks, beyond, words } = rowOfRuler(today, meeting)
  const { headline, rest, isPressing } = publishWords(today, meeting)
  return (
    <div className="ruler-row">
      <div className="ruler-name">
        <h3>{meeting.committeeName}</h3>
        <p className="caption figures clipped" title={whenAndWhere(meeting)}>
          {whenAndWhere(meeting)}
        </p>
        <p className="ruler-marks">
          {meetingMarks(meeting).map(({ shape, tone, word }) => (
            <Mark key={word} shape={shape} tone={tone}>
              {word}
            </Mark>
          ))}
        </p>
      </div>
      <div className="ruler-days figures" role="img" aria-label={words}>
        {days.map(({ date, isClosed }, place) =>
          isClosed ? <span key={date} className="ruler-closed" style={{ gridColumn: place + 1 }} /> : null,
        )}
        {marks.map(({ kind, column, text }) => (
          <span
            key={column}
            className={`ruler-mark ruler-${kind}${kind === 'publish' && isPressing ? ' ruler-pressing' : ''}`}
            style={{ '--column': column } as CSSProperties}
          >
            {kind === 'publish' ? <MarkShape shape="lozenge" /> : text}
          </span>
        ))}
        {beyond !== null && <span className="ruler-beyond caption">{beyond} →</span>}
      </div>
      <div className="ruler-by">
        <div>
          <p className={isPressing ? 'strong ruler-pressing' : 'strong'}>{headline}</p>
          <p className="caption figures">{rest}</p>
        </div>
        <a
          className={isFirst ? 'home-button home-button-first' : 'home-button'}
          href={addressText({ screen: 'meeting', meetingId: meeting.id, tab: 'agenda' })}
        >
          Open
          <span className="spoken"> {meeting.committeeName}</span>
        </a>
      </div>
    </div>
  )
}
