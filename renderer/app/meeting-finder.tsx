import { Combobox, type ComboboxProps, Option } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import { type IsoDate, longDateWithWeekday, shortDate } from '../../shared/calendar/iso-date.ts'
import type { MeetingSummary } from '../../shared/contract/views.ts'
import { useRead } from '../client/use-read.ts'
import { goTo } from '../parts/address.ts'
import { findMeetings } from '../parts/find-meetings.ts'
import { useShortcut } from '../parts/use-shortcut.ts'
import './meeting-finder.css'

/** How many meetings the list offers: more than this, and another word finds the right one sooner. */
const offered = 12

/** The box in the title bar: finds a meeting by committee, place or date and goes there. */
export function MeetingFinder() {
  const meetings = useRead('meetings.list', {})
  const office = useRead('office.read', {})
  const [typed, type] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const box = (): HTMLInputElement | null => place.current?.querySelector('input') ?? null
  useShortcut({ key: 'k', ctrl: true }, () => box()?.focus())

  const found = findMeetings(meetings.data ?? [], typed, office.data?.today ?? null)
  const open: ComboboxProps['onOptionSelect'] = (_, { optionValue }) => {
    type('')
    if (optionValue === undefined) return
    goTo({ screen: 'meeting', meetingId: Number(optionValue), tab: 'agenda' })
    box()?.blur()
  }
  return (
    <div ref={place} className="finder">
      <Combobox
        className="finder-box"
        freeform
        size="small"
        aria-label="Find a meeting"
        placeholder="Find a meeting by committee or date"
        expandIcon={<kbd>Ctrl K</kbd>}
        value={typed}
        selectedOptions={[]}
        onChange={(event) => type(event.target.value)}
        onOptionSelect={open}
      >
        {found.slice(0, offered).map((meeting) => (
          <Option
            key={meeting.id}
            value={String(meeting.id)}
            text={`${meeting.committeeName}, ${daysOf(meeting).map(longDateWithWeekday).join(' and ')}`}
          >
            <span className="grow clipped">{meeting.committeeName}</span>
            <span className="caption figures">{daysOf(meeting).map(shortDate).join(' and ')}</span>
          </Option>
        ))}
        {found.length === 0 && (
          <Option value="" disabled text="No meeting">
            {typed === '' ? 'No meetings yet' : `No meeting “${typed}”`}
          </Option>
        )}
      </Combobox>
      <SearchRegular className="finder-icon" aria-hidden="true" />
    </div>
  )
}

/** The day of a meeting, and those on which it goes on. */
function daysOf({ heldOn, furtherDays }: MeetingSummary): readonly IsoDate[] {
  return [heldOn, ...furtherDays.map((day) => day.heldOn)]
}
