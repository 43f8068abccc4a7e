import { Button } from '@fluentui/react-components'
import { type IsoDate, longDate } from '../../../shared/calendar/iso-date.ts'
import type { MinutesView } from '../../../shared/contract/minutes-views.ts'
import { mayChange } from '../../../shared/minutes/minutes-states.ts'
import type { TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { addressText } from '../../parts/address.ts'
import { Mark } from '../../parts/marks.tsx'
import type { MinutesWork } from './use-room.ts'

interface Props {
  readonly view: MinutesView
  readonly minutes: TakenMinutes
  readonly work: MinutesWork
  readonly today: IsoDate
}

/** Minutes that wait for approval while no item of the next agenda agrees them, as when it was taken off. */
export function LackingApproval({ view: { next }, minutes, work, today }: Props) {
  const { meetingId, endedAt, state } = minutes
  if (next === null || next.lacks.length === 0 || next.heldOn < today) return null
  if (endedAt === null || !mayChange(state)) return null
  const which =
    next.lacks.length > 1
      ? 'these minutes'
      : next.lacks[0] === 1
        ? 'the public minutes'
        : 'the non-public minutes'
  return (
    <div className="row way-lacking">
      <span className="grow">
        <Mark shape="alert" tone="warn">
          The{' '}
          <a href={addressText({ screen: 'meeting', meetingId: next.meetingId, tab: 'agenda' })}>
            agenda of {longDate(next.heldOn)}
          </a>{' '}
          {next.isPublished ? 'was published without an item' : 'has no item'} to agree {which}.
        </Mark>
      </span>
      {!next.isPublished && (
        <Button
          size="small"
          disabledFocusable={work.isBusy}
          onClick={() => work.ask((call) => call('minutes.putOnAgenda', { meetingId }))}
        >
          Put it on that agenda
        </Button>
      )}
    </div>
  )
}
