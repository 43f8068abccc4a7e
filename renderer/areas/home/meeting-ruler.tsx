import type { FurtherDay } from '../../../shared/agenda/further-day.ts'
import { type IsoDate, shortDate } from '../../../shared/calendar/iso-date.ts'
import type { HomeMeetings, RulerMeeting } from '../../../shared/contract/home.ts'
import { MarkShape } from '../../parts/marks.tsx'
import { comingDays, daysOfRuler, type RulerDay, rowOfFurtherDay, rowOfRuler } from './day-ruler.ts'
import { meetingMarks, publishWords, whenAndWhere } from './home-words.ts'
import { RulerLine } from './ruler-line.tsx'
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
      {comingDays(home).map((coming, place) => {
        const shown = { days, today: home.today, isFirst: place === 0 }
        return coming.kind === 'meeting' ? (
          <MeetingLine key={coming.day.id} day={coming.day} {...shown} />
        ) : (
          <FurtherLine key={`${coming.day.meetingId} ${coming.day.heldOn}`} day={coming.day} {...shown} />
        )
      })}
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

interface LineProps<Day> {
  readonly day: Day
  readonly days: readonly RulerDay[]
  readonly today: IsoDate
  readonly isFirst: boolean
}

function MeetingLine({ day: meeting, days, today, isFirst }: LineProps<RulerMeeting>) {
  const { headline, rest, isPressing } = publishWords(today, meeting)
  return (
    <RulerLine
      committeeName={meeting.committeeName}
      when={whenAndWhere(meeting)}
      marks={meetingMarks(meeting)}
      days={days}
      row={rowOfRuler(today, meeting)}
      isPressing={isPressing}
      by={
        <>
          <p className={isPressing ? 'strong ruler-pressing' : 'strong'}>{headline}</p>
          <p className="caption figures">{rest}</p>
        </>
      }
      to={{ screen: 'meeting', meetingId: meeting.id, tab: 'agenda' }}
      isFirst={isFirst}
    />
  )
}

/** A meeting that was adjourned, on the day that it goes on: there is nothing to publish for it. */
function FurtherLine({ day, days, today, isFirst }: LineProps<FurtherDay>) {
  return (
    <RulerLine
      committeeName={day.committeeName}
      when={whenAndWhere(day)}
      marks={[]}
      days={days}
      row={rowOfFurtherDay(today, day)}
      isPressing={false}
      by={
        <>
          <p className="strong">Adjourned</p>
          <p className="caption figures">from {shortDate(day.adjournedFrom)}</p>
        </>
      }
      to={{ screen: 'meeting', meetingId: day.meetingId, tab: 'room' }}
      isFirst={isFirst}
    />
  )
}
