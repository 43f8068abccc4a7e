import type { Address } from '../parts/address.ts'
import { HomeScreen } from '../areas/home/home-screen.tsx'
import { FiguresScreen } from '../areas/measures/figures-screen.tsx'
import { MeasureScreen } from '../areas/measures/measure/measure-screen.tsx'
import { MeasuresScreen } from '../areas/measures/measures-screen.tsx'
import { CalendarScreen } from '../areas/meetings/calendar-screen.tsx'
import { MeetingScreen } from '../areas/meetings/meeting-screen.tsx'
import { MeetingsScreen } from '../areas/meetings/meetings-screen.tsx'
import { MinutesTab } from '../areas/minutes/minutes-tab.tsx'
import { RoomTab } from '../areas/minutes/room-tab.tsx'
import { ReferencesScreen } from '../areas/references/references-screen.tsx'
import { ReportsScreen } from '../areas/reports/reports-screen.tsx'
import { PackTab } from '../areas/packs/pack-tab.tsx'
import { SettingsScreen } from '../areas/settings/settings-screen.tsx'

/** The screen that an address names. Here the areas meet: none of them knows another. */
export function Screen({ address }: { readonly address: Address }) {
  switch (address.screen) {
    case 'home':
      return <HomeScreen />
    case 'calendar':
      return <CalendarScreen />
    case 'settings':
      return <SettingsScreen page={address.page} />
    case 'meetings':
      return <MeetingsScreen />
    case 'reports':
      return <ReportsScreen />
    case 'references':
      return <ReferencesScreen />
    case 'measures':
      return <MeasuresScreen />
    case 'measure':
      return <MeasureScreen key={address.measureId} measureId={address.measureId} period={address.period} />
    case 'figures':
      return <FiguresScreen committeeId={address.committeeId} period={address.period} />
    case 'meeting':
      return (
        <MeetingScreen
          key={address.meetingId}
          meetingId={address.meetingId}
          tab={address.tab}
          renderPack={(detail) => <PackTab detail={detail} />}
          renderRoom={(detail) => <RoomTab detail={detail} item={address.item ?? null} />}
          renderMinutes={(detail, today) => (
            <MinutesTab detail={detail} today={today} item={address.item ?? null} />
          )}
        />
      )
    default:
      return address satisfies never
  }
}
