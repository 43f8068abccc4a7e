import { type IsoDate, longDateWithWeekday } from '../../../shared/calendar/iso-date.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { Mark } from '../../parts/marks.tsx'
import './room-dialogs.css'

interface Asked {
  readonly onAct: () => void
  readonly onClose: () => void
}

/** Asks before a meeting begins, or goes on, on a day for which it was not called. */
export function OtherDayDialog({
  calledOn,
  today,
  isReconvening,
  ...asked
}: Asked & { readonly calledOn: IsoDate; readonly today: IsoDate; readonly isReconvening: boolean }) {
  return (
    <ActDialog
      title={isReconvening ? 'Reconvene on another day?' : 'Start it on another day?'}
      act={isReconvening ? 'Reconvene' : 'Start the meeting'}
      isReady
      isBusy={false}
      problem={null}
      {...asked}
    >
      {isReconvening ? 'It was adjourned to' : 'This meeting is on'} {longDateWithWeekday(calledOn)}; today is{' '}
      {longDateWithWeekday(today)}.{' '}
      {isReconvening
        ? 'Its minutes would say that it went on on the day it was adjourned to.'
        : 'Its minutes would begin with the time it is now.'}
    </ActDialog>
  )
}

/** Asks before a meeting is ended. @param time  "7.12 pm" @param left  what would stay open, in sentences */
export function EndDialog({
  time,
  left,
  ...asked
}: Asked & { readonly time: string; readonly left: readonly string[] }) {
  return (
    <ActDialog
      title="End the meeting?"
      act="End the meeting"
      className="exclude"
      isReady
      isBusy={false}
      problem={null}
      {...asked}
    >
      <p>
        The minutes will say that it ended at {time}. You can go on writing them; the next agenda gets an item
        to agree them.
      </p>
      {left.map((words) => (
        <p key={words}>
          <Mark shape="alert" tone="warn">
            {words}
          </Mark>
        </p>
      ))}
    </ActDialog>
  )
}
