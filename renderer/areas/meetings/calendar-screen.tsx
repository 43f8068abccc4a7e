import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { addDays, civicYear, type IsoDate, monthAndYear } from '../../../shared/calendar/iso-date.ts'
import { civicYearStart, monthsAfter, monthStart } from '../../../shared/calendar/recurrence.ts'
import type { CalendarMeeting } from '../../../shared/contract/calendar.ts'
import { useClient } from '../../client/packwright-context.ts'
import { useChange } from '../../client/use-change.ts'
import { useRead } from '../../client/use-read.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { CallDialog } from './call-dialog.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { MonthView } from './month-view.tsx'
import { MoveDialog, type MoveWish } from './move-dialog.tsx'
import { MoveNotice } from './move-notice.tsx'
import { ViewChoice } from './view-choice.tsx'
import { YearDialog } from './year-dialog.tsx'
import './calendar-screen.css'

/** The meetings of a month, with closed days hatched and every deadline on its day. */
export function CalendarScreen() {
  const office = useRead('office.read', {})
  usePageTitle('Calendar')
  if (office.isPending) return <Waiting>Reading the calendar…</Waiting>
  if (office.isError) {
    return (
      <div className="screen-body">
        <ProblemNotice problem={office.error} onRetry={() => void office.refetch()} />
      </div>
    )
  }
  return <LoadedCalendar today={office.data.today} />
}

function LoadedCalendar({ today }: { readonly today: IsoDate }) {
  const [month, show] = useState(monthStart(today))
  const [moving, move] = useState<MoveWish | null>(null)
  const [cancelling, cancel] = useState<CalendarMeeting | null>(null)
  const [making, make] = useState(false)
  const [calling, call] = useState(false)
  const moved = useChange('meetings.move')
  const reinstate = useChange('meetings.reinstate')
  // The weeks at a month's edges show days of its neighbours.
  const calendar = useRead('calendar.read', {
    from: addDays(month, -7),
    until: addDays(monthsAfter(month, 1), 60),
  })
  useShortcut({ key: 'PageUp', alt: true }, () => show(monthsAfter(month, -1)))
  useShortcut({ key: 'PageDown', alt: true }, () => show(monthsAfter(month, 1)))
  useShortcut({ key: 'n', alt: true }, () => make(true))
  return (
    <>
      <header className="meetings-head calendar-head">
        <div className="grow">
          <p className="caption figures">{civicYear(month)}</p>
          <h1 aria-live="polite">{monthAndYear(month)}</h1>
        </div>
        <div className="row">
          <Button
            aria-label="Month before"
            aria-keyshortcuts="Alt+PageUp"
            icon={<ChevronLeftRegular />}
            onClick={() => show(monthsAfter(month, -1))}
          />
          <Button onClick={() => show(monthStart(today))}>Today</Button>
          <Button
            aria-label="Month after"
            aria-keyshortcuts="Alt+PageDown"
            icon={<ChevronRightRegular />}
            onClick={() => show(monthsAfter(month, 1))}
          />
        </div>
        <ViewChoice view="calendar" />
        <Button onClick={() => call(true)}>Call a meeting…</Button>
        <TakeOut startYear={civicYearStart(month)} />
        <Button appearance="primary" aria-keyshortcuts="Alt+N" onClick={() => make(true)}>
          Make the calendar…
        </Button>
      </header>
      <div className="screen-body">
        {reinstate.error && <ProblemNotice problem={reinstate.error} onDismiss={reinstate.reset} />}
        {moved.error && <ProblemNotice problem={moved.error} onDismiss={moved.reset} />}
        {moved.data && (
          <MoveNotice
            move={moved.data}
            onUndo={() => {
              const { meetingId, from, startedAt } = moved.data
              moved.mutate({ meetingId, heldOn: from, startsAt: startedAt })
            }}
            onDismiss={moved.reset}
          />
        )}
        {calendar.isPending && <Waiting rows={8}>Reading the calendar…</Waiting>}
        {calendar.isError && (
          <ProblemNotice problem={calendar.error} onRetry={() => void calendar.refetch()} />
        )}
        {calendar.data && (
          <MonthView
            month={month}
            calendar={calendar.data}
            onMove={(meeting, heldOn) => move({ meeting, heldOn })}
            onCancel={cancel}
            onReinstate={({ id }) => reinstate.mutate({ meetingId: id })}
          />
        )}
      </div>
      {moving && (
        <MoveDialog
          wish={moving}
          onClose={() => move(null)}
          onMove={(heldOn, startsAt) => {
            move(null)
            moved.mutate({ meetingId: moving.meeting.id, heldOn, startsAt })
          }}
        />
      )}
      {cancelling && <CancelDialog meeting={cancelling} onClose={() => cancel(null)} />}
      {calling && <CallDialog onClose={() => call(false)} />}
      {making && <YearDialog today={today} onClose={() => make(false)} onMade={show} />}
    </>
  )
}

/** The year's meetings as a file, for other calendars or for Word. */
function TakeOut({ startYear }: { readonly startYear: number }) {
  const { call } = useClient()
  const [problem, note] = useState<unknown>(null)
  const take = (name: 'calendar.ics' | 'calendar.word') => {
    const made =
      name === 'calendar.ics' ? call(name, { startYear, committeeId: null }) : call(name, { startYear })
    made.then(saveFile, note)
  }
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button>Take out…</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => take('calendar.word')}>The year as a Word file</MenuItem>
            <MenuItem onClick={() => take('calendar.ics')}>The year for Outlook (.ics)</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {problem !== null && <ProblemNotice problem={problem} onDismiss={() => note(null)} />}
    </>
  )
}
