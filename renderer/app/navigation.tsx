import { Tooltip } from '@fluentui/react-components'
import {
  CalendarLtr20Regular,
  DataBarVertical20Regular,
  DocumentText20Regular,
  Flag20Regular,
  Home20Regular,
  Keyboard20Regular,
  Pin16Regular,
  Settings20Regular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { lastDayOf } from '../../shared/agenda/further-day.ts'
import { shortDate } from '../../shared/calendar/iso-date.ts'
import type { MeetingSummary } from '../../shared/contract/views.ts'
import { useRead } from '../client/use-read.ts'
import { type Address, addressText, isRoom, useAddress } from '../parts/address.ts'
import { useMedia } from '../parts/use-media.ts'
import { usePinned } from '../parts/pinned.ts'
import { AppearanceMenu } from './appearance-menu.tsx'
import { useAreaKeys } from './use-area-keys.ts'
import './navigation.css'

interface Props {
  readonly address: Address
  /** Whether it is open where the window is too narrow to keep it in view. */
  readonly shownOnNarrow: boolean
  readonly onGone: () => void
  readonly onKeys: () => void
}

/** The areas in their order, which is also that of their keys; the first of its screens is an area's own. */
const areas = [
  { name: 'Home', screens: ['home'], Icon: Home20Regular },
  { name: 'Meetings', screens: ['meetings', 'calendar'], Icon: CalendarLtr20Regular },
  { name: 'Reports', screens: ['reports'], Icon: DocumentText20Regular },
  { name: 'References', screens: ['references'], Icon: Flag20Regular },
  { name: 'Measures', screens: ['measures', 'measure', 'figures'], Icon: DataBarVertical20Regular },
] as const

/** The areas there are, the meetings in hand, and what concerns this computer. */
export function Navigation({ address, shownOnNarrow, onGone, onKeys }: Props) {
  const meetings = useRead('meetings.list', {})
  const { pinned } = usePinned()
  const inHand = pinned
    .map((id) => meetings.data?.find((meeting) => meeting.id === id))
    .filter((meeting) => meeting !== undefined)
  useAreaKeys([...areas.map(({ screens }) => ({ screen: screens[0] })), ...inHand.map(agendaOf)])

  return (
    <nav className={shownOnNarrow ? 'side side-shown' : 'side'} aria-label="Areas" data-pane="" tabIndex={-1}>
      {areas.map(({ name, screens, Icon }) => (
        <SideLink
          key={name}
          address={{ screen: screens[0] }}
          name={name}
          isHere={screens.some((screen) => screen === address.screen)}
          onGone={onGone}
        >
          <Icon aria-hidden="true" />
          <span className="side-words">{name}</span>
        </SideLink>
      ))}
      {inHand.length > 0 && <h2 className="side-head">Pinned meetings</h2>}
      {inHand.map((meeting) => (
        <SideLink
          key={meeting.id}
          address={agendaOf(meeting)}
          name={`${shortName(meeting)}, ${shortDate(lastDayOf(meeting))}`}
          isHere={address.screen === 'meeting' && address.meetingId === meeting.id}
          onGone={onGone}
        >
          <Pin16Regular aria-hidden="true" />
          <span className="side-words">
            <span className="clipped">{shortName(meeting)}</span>
            <small className="figures">{shortDate(lastDayOf(meeting))}</small>
          </span>
        </SideLink>
      ))}
      <span className="side-space" />
      <SideLink
        address={{ screen: 'settings', page: 'committees' }}
        name="Settings"
        isHere={address.screen === 'settings'}
        onGone={onGone}
      >
        <Settings20Regular aria-hidden="true" />
        <span className="side-words">Settings</span>
      </SideLink>
      <AppearanceMenu />
      <button type="button" className="side-link" aria-label="Keys" aria-keyshortcuts="F1" onClick={onKeys}>
        <Keyboard20Regular aria-hidden="true" />
        <span className="side-words side-row">
          Keys <kbd>F1</kbd>
        </span>
      </button>
    </nav>
  )
}

interface SideLinkProps {
  readonly address: Address
  readonly name: string
  readonly isHere: boolean
  readonly onGone: () => void
  readonly children: ReactNode
}

/** A place to go; narrow windows show its picture only, and its name as a tooltip. */
function SideLink({ address, name, isHere, onGone, children }: SideLinkProps) {
  const isNarrow = useMedia('(max-width: 1100px)')
  const isLaptop = useMedia('(max-width: 1500px)')
  const here = useAddress()
  const picturesOnly = isNarrow || (isLaptop && isRoom(here))
  const link = (
    <a
      className="side-link"
      href={addressText(address)}
      aria-current={isHere ? 'page' : undefined}
      onClick={onGone}
    >
      {children}
    </a>
  )
  if (!picturesOnly) return link
  return (
    <Tooltip content={name} relationship="label" positioning="after">
      {link}
    </Tooltip>
  )
}

function shortName(meeting: MeetingSummary): string {
  return meeting.committeeShortName ?? meeting.committeeName
}

function agendaOf({ id }: MeetingSummary): Address {
  return { screen: 'meeting', meetingId: id, tab: 'agenda' }
}
