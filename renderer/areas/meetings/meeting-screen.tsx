import { Tab, TabList } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { IsoDate } from '../../../shared/calendar/iso-date.ts'
import type { MeetingDetail } from '../../../shared/contract/views.ts'
import { useRead } from '../../client/use-read.ts'
import { goTo, type MeetingTab } from '../../parts/address.ts'
import { usePackBuild } from '../../parts/jobs/use-pack-build.ts'
import { countPapers } from '../../parts/paper-count.ts'
import { PrimaryClaim } from '../../parts/primary-claim.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { AgendaTab } from './agenda-tab.tsx'
import { MeetingHead } from './meeting-head.tsx'
import { PapersTab } from './papers-tab.tsx'
import { packTabWords } from './words.ts'
import './meeting-screen.css'

interface Props {
  readonly meetingId: number
  readonly tab: MeetingTab
  /** What stands under the Pack tab: another area's screen. */
  readonly renderPack: (detail: MeetingDetail) => ReactNode
  readonly renderRoom: (detail: MeetingDetail) => ReactNode
  readonly renderMinutes: (detail: MeetingDetail, today: IsoDate) => ReactNode
}

/** A meeting from first idea to pack: its head, its tabs and what the tab shows. */
export function MeetingScreen({ meetingId, tab, renderPack, renderRoom, renderMinutes }: Props) {
  const meeting = useRead('meetings.read', { meetingId })
  const office = useRead('office.read', {})
  if (meeting.isPending || office.isPending) return <Waiting rows={10}>Reading the meeting…</Waiting>
  // What was read stays in view while the application is away: a minute may be being typed under one of the tabs.
  if (meeting.data === undefined || office.data === undefined) {
    return (
      <div className="screen-body">
        <ProblemNotice
          problem={meeting.error ?? office.error}
          onRetry={() => void Promise.all([meeting.refetch(), office.refetch()])}
        />
      </div>
    )
  }
  return (
    <PrimaryClaim>
      <LoadedMeeting detail={meeting.data} today={office.data.today} tab={tab}>
        {tab === 'agenda' && <AgendaTab detail={meeting.data} />}
        {tab === 'papers' && <PapersTab detail={meeting.data} today={office.data.today} />}
        {tab === 'pack' && renderPack(meeting.data)}
        {tab === 'room' && renderRoom(meeting.data)}
        {tab === 'minutes' && renderMinutes(meeting.data, office.data.today)}
      </LoadedMeeting>
    </PrimaryClaim>
  )
}

interface LoadedProps extends Pick<Parameters<typeof MeetingHead>[0], 'detail' | 'today' | 'tab'> {
  readonly children: ReactNode
}

function LoadedMeeting({ detail, today, tab, children }: LoadedProps) {
  const { committee, id } = detail.meeting
  const packBuild = usePackBuild(id)
  const build = (): void => {
    packBuild.build()
    goTo({ screen: 'meeting', meetingId: id, tab: 'pack' })
  }
  useShortcut({ key: 'b', alt: true }, build)
  usePageTitle(`${tabNames[tab]}, ${committee.shortName ?? committee.name}`)
  const states = tabStates(detail)
  return (
    <>
      {/* The room has a head of its own: who meets, since when, and the time. */}
      {tab !== 'room' && (
        <MeetingHead
          detail={detail}
          today={today}
          tab={tab}
          isBuilding={packBuild.running !== null}
          onBuild={build}
          onCancel={packBuild.cancel}
        />
      )}
      <TabList
        className="meeting-tabs"
        selectedValue={tab}
        onTabSelect={(_, { value }) => {
          if (!isTab(value)) return
          // At 200 % the screen scrolls as a page: a tab begins at its beginning.
          document.querySelector('.screen')?.scrollTo(0, 0)
          goTo({ screen: 'meeting', meetingId: id, tab: value })
        }}
      >
        {tabOrder.map((one) => (
          <Tab key={one} value={one} id={`tab-${one}`} aria-controls="meeting-panel">
            {tabNames[one]} <span className="meeting-tab-state">{states[one]}</span>
          </Tab>
        ))}
      </TabList>
      <div className="meeting-panel" id="meeting-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {packBuild.problem !== null && (
          <div className="meeting-notices">
            <ProblemNotice problem={packBuild.problem} onDismiss={packBuild.forgetProblem} />
          </div>
        )}
        {children}
      </div>
    </>
  )
}

const tabNames: Readonly<Record<MeetingTab, string>> = {
  agenda: 'Agenda',
  papers: 'Papers',
  pack: 'Pack',
  room: 'Room',
  minutes: 'Minutes',
}
const tabOrder: readonly MeetingTab[] = ['agenda', 'papers', 'pack', 'room', 'minutes']

/** What each tab says of itself: "17", "9 of 10", "out of date". */
function tabStates({ items, packState }: MeetingDetail): Readonly<Record<MeetingTab, string>> {
  const { wanted, here } = countPapers(items)
  return {
    agenda: `${items.length}`,
    papers: wanted === 0 ? '' : `${here} of ${wanted}`,
    pack: packTabWords(packState),
    room: '',
    minutes: '',
  }
}

function isTab(value: unknown): value is MeetingTab {
  return tabOrder.some((one) => one === value)
}
