import { Button, Tooltip } from '@fluentui/react-components'
import { PinFilled, PinRegular } from '@fluentui/react-icons'
import { lastDayOf } from '../../../shared/agenda/further-day.ts'
import { clockTimeText, type IsoDate, longDateWithWeekday } from '../../../shared/calendar/iso-date.ts'
import type { Slot } from '../../../shared/calendar/plan-meetings.ts'
import type { MeetingDetail } from '../../../shared/contract/views.ts'
import { addressText, goTo, type MeetingTab } from '../../parts/address.ts'
import { OpenFolderButton } from '../../parts/open-folder-button.tsx'
import { usePinned } from '../../parts/pinned.ts'
import { useIsPrimaryClaimed } from '../../parts/primary-claim.tsx'
import { PublishBy } from './publish-by.tsx'
import { AdjournedMark, StandingMark } from './standing-mark.tsx'

interface Props {
  readonly detail: MeetingDetail
  readonly today: IsoDate
  readonly tab: MeetingTab
  readonly isBuilding: boolean
  readonly onBuild: () => void
  readonly onCancel: () => void
}

/** Which meeting this is, by when it must be published, and what to do next. */
export function MeetingHead({ detail, today, tab, isBuilding, onBuild, onCancel }: Props) {
  const { meeting, standing, furtherDays, civicYear, deadline, publishedOn, pack, packState, items } = detail
  const { pinned, toggle } = usePinned()
  const isPinned = pinned.includes(meeting.id)
  const isCurrent = packState.kind === 'current'
  const isCancelled = standing.cancelled !== null
  const isPrimaryClaimed = useIsPrimaryClaimed()
  return (
    <header className="meeting-head">
      <div className="grow">
        <p className="caption">
          <a className="meeting-crumb" href={addressText({ screen: 'meetings' })}>
            Meetings
          </a>{' '}
          › <span className="figures">{civicYear}</span>
        </p>
        <div className="meeting-name">
          <h1>{meeting.committee.name}</h1>
          <Tooltip content={isPinned ? 'Unpin this meeting' : 'Pin this meeting'} relationship="label">
            <Button
              appearance="subtle"
              size="small"
              icon={isPinned ? <PinFilled /> : <PinRegular />}
              aria-pressed={isPinned}
              onClick={() => toggle(meeting.id)}
            />
          </Tooltip>
        </div>
        <p className="meeting-when figures">{whenAndWhere(meeting)}</p>
        <StandingMark standing={standing} />
        {furtherDays.map((day) => (
          <AdjournedMark key={day.heldOn} isToCome={day.heldOn >= today}>
            Adjourned to {whenAndWhere(day)}
          </AdjournedMark>
        ))}
      </div>
      {!isCancelled && (
        <PublishBy
          meeting={meeting}
          deadline={deadline}
          publishedOn={publishedOn}
          lastDay={lastDayOf({ heldOn: meeting.heldOn, furtherDays })}
          today={today}
        />
      )}
      <div className="meeting-actions">
        {isBuilding ? (
          <Button onClick={onCancel}>Cancel build</Button>
        ) : (
          <>
            {tab === 'pack' && pack && <OpenFolderButton packId={pack.id} />}
            {items.length > 0 && (
              <Button
                appearance={isCurrent || isCancelled || isPrimaryClaimed ? 'secondary' : 'primary'}
                aria-keyshortcuts="Alt+B"
                onClick={onBuild}
              >
                {isCancelled ? 'Build all the same' : isCurrent ? 'Build again' : 'Build pack'}
              </Button>
            )}
            {isCurrent && tab !== 'pack' && (
              <Button
                appearance={isCancelled ? 'secondary' : 'primary'}
                onClick={() => goTo({ screen: 'meeting', meetingId: meeting.id, tab: 'pack' })}
              >
                Open pack
              </Button>
            )}
          </>
        )}
      </div>
    </header>
  )
}

/** "Thursday, 18 September 2025, 2.00 pm · Council Chamber, Town Hall" */
function whenAndWhere({ heldOn, startsAt, venue }: Pick<Slot, 'heldOn' | 'startsAt' | 'venue'>): string {
  const when = [longDateWithWeekday(heldOn), startsAt === null ? null : clockTimeText(startsAt)]
  return [when.filter((part) => part !== null).join(', '), venue].filter((part) => part !== null).join(' · ')
}
