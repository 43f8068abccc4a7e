import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons'
import { type DragEvent, useState } from 'react'
import { clashWords } from '../../../shared/calendar/clash-words.ts'
import {
  addDays,
  clockTimeText,
  type IsoDate,
  longDateWithWeekday,
  shortDate,
  weekdayNumber,
  weekdayWords,
} from '../../../shared/calendar/iso-date.ts'
import { monthStart } from '../../../shared/calendar/recurrence.ts'
import type { CalendarMeeting, CalendarView } from '../../../shared/contract/calendar.ts'
import { addressText, goTo } from '../../parts/address.ts'
import { MarkShape } from '../../parts/marks.tsx'
import { MonthFurtherDay } from './month-further-day.tsx'
import { weeksOf } from './month-grid.ts'

interface Acts {
  /** Asks for another day; with the keyboard a week on, to be changed in the dialog. */
  readonly onMove: (meeting: CalendarMeeting, heldOn: IsoDate) => void
  readonly onCancel: (meeting: CalendarMeeting) => void
  readonly onReinstate: (meeting: CalendarMeeting) => void
}

interface Props extends Acts {
  /** Its first day. */
  readonly month: IsoDate
  readonly calendar: CalendarView
}

/** A month as a table of weeks. A meeting is dragged to another day, or moved from its menu. */
export function MonthView({ month, calendar, ...acts }: Props) {
  const [dragged, drag] = useState<CalendarMeeting | null>(null)
  return (
    <table className="month">
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 0].map((weekday) => (
            <th key={weekday} scope="col" abbr={weekdayWords[weekday]}>
              {weekdayWords[weekday]?.slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <MonthDay
                key={date}
                date={date}
                isOutside={monthStart(date) !== month}
                calendar={calendar}
                dragged={dragged}
                onDrag={drag}
                {...acts}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayProps extends Acts {
  readonly date: IsoDate
  readonly isOutside: boolean
  readonly calendar: CalendarView
  readonly dragged: CalendarMeeting | null
  readonly onDrag: (meeting: CalendarMeeting | null) => void
}

function MonthDay({ date, isOutside, calendar, dragged, onDrag, ...acts }: DayProps) {
  const [isOver, over] = useState(false)
  const closed = calendar.closedDays.find((one) => one.date === date)?.why ?? null
  const recess = calendar.recesses.find(({ from, until }) => from <= date && date <= until)?.name ?? null
  const isWeekend = weekdayNumber(date) % 6 === 0
  const takes = dragged !== null && dragged.heldOn !== date
  const dropping = {
    onDragOver: (event: DragEvent) => {
      if (!takes) return
      event.preventDefault()
      over(true)
    },
    onDragLeave: () => over(false),
    onDrop: () => {
      over(false)
      if (dragged !== null && takes) acts.onMove(dragged, date)
      onDrag(null)
    },
  }
  const look = [
    'month-day',
    isOutside ? 'month-outside' : '',
    isWeekend || closed !== null || recess !== null ? 'month-closed' : '',
    date === calendar.today ? 'month-today' : '',
    isOver ? 'month-over' : '',
  ]
  return (
    <td className={look.join(' ')} {...dropping}>
      <p className="month-date figures">
        <span className="month-number">
          <span className="spoken">{longDateWithWeekday(date)}</span>
          <span aria-hidden="true">{Number(date.slice(8, 10))}</span>
        </span>
        <span className="month-why clipped">{closed ?? recess}</span>
      </p>
      {calendar.meetings
        .filter(({ heldOn }) => heldOn === date)
        .map((meeting) => (
          <MonthMeeting key={meeting.id} meeting={meeting} today={calendar.today} onDrag={onDrag} {...acts} />
        ))}
      {calendar.furtherDays
        .filter(({ heldOn }) => heldOn === date)
        .map((day) => (
          <MonthFurtherDay key={day.meetingId} day={day} />
        ))}
      {calendar.meetings.flatMap((meeting) =>
        meeting.cancelled === null
          ? meeting.deadlines
              .filter(({ kind, on }) => kind !== 'meeting' && on === date)
              .map(({ kind, name }) => (
                <p
                  key={`${meeting.id} ${name}`}
                  className="month-deadline"
                  title={`${name}: ${nameOf(meeting)}, ${shortDate(meeting.heldOn)}`}
                >
                  <MarkShape shape={kind === 'publish' ? 'lozenge' : 'ring'} />
                  <span className="clipped">
                    {kind === 'publish' ? 'Publish' : name}: {nameOf(meeting)}
                  </span>
                </p>
              ))
          : [],
      )}
    </td>
  )
}

interface MeetingProps extends Acts {
  readonly meeting: CalendarMeeting
  readonly today: IsoDate
  readonly onDrag: (meeting: CalendarMeeting | null) => void
}

function MonthMeeting({ meeting, today, onDrag, onMove, onCancel, onReinstate }: MeetingProps) {
  const { id, heldOn, startsAt, cancelled, clashes, movedFrom, committeeName } = meeting
  const canMove = cancelled === null && heldOn >= today
  const notes = [
    cancelled === null ? null : `Cancelled: ${cancelled.why}`,
    movedFrom === null || cancelled !== null ? null : `Moved from ${shortDate(movedFrom)}`,
    ...clashes.map(clashWords),
  ].filter((note) => note !== null)
  return (
    <div
      className={cancelled === null ? 'month-meeting' : 'month-meeting month-cancelled'}
      draggable={canMove}
      onDragStart={() => onDrag(meeting)}
      onDragEnd={() => onDrag(null)}
    >
      <a
        className="month-link"
        href={addressText({ screen: 'meeting', meetingId: id, tab: 'agenda' })}
        draggable={false}
        title={committeeName}
      >
        <span className="clipped">{nameOf(meeting)}</span>
        <span className="spoken">, {longDateWithWeekday(heldOn)}</span>
      </a>
      {startsAt !== null && <span className="month-time figures">{clockTimeText(startsAt)}</span>}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            className="month-more"
            size="small"
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={`More for ${nameOf(meeting)}, ${shortDate(heldOn)}`}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => goTo({ screen: 'meeting', meetingId: id, tab: 'agenda' })}>
              Open
            </MenuItem>
            {canMove && (
              <MenuItem onClick={() => onMove(meeting, addDays(heldOn, 7))}>Move to another day…</MenuItem>
            )}
            {canMove && <MenuItem onClick={() => onCancel(meeting)}>Cancel the meeting…</MenuItem>}
            {cancelled !== null && (
              <MenuItem onClick={() => onReinstate(meeting)}>Take the cancellation back</MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {notes.length > 0 && (
        <p className="month-note">
          <MarkShape shape={cancelled !== null ? 'ring' : 'alert'} /> <span>{notes.join('. ')}</span>
        </p>
      )}
    </div>
  )
}

function nameOf({ committeeShortName, committeeName }: CalendarMeeting): string {
  return committeeShortName ?? committeeName
}
