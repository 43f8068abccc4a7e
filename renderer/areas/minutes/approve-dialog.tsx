import { type IsoDate, longDate } from '../../../shared/calendar/iso-date.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import type { MinutesWork } from './use-room.ts'

interface Props {
  /** The day of the meeting that approved them. */
  readonly heldOn: IsoDate
  /** Corrections that stand in the non-public minutes alone because nobody can tell what they put right. */
  readonly unclear: readonly string[]
  /** A correction that was typed and is on no list. */
  readonly typed: string
  readonly work: MinutesWork
  readonly onApprove: () => void
  readonly onClose: () => void
}

/** Asks before minutes are approved with corrections that the public would not read, or without one that was typed. */
export function ApproveDialog({ heldOn, unclear, typed, work, onApprove, onClose }: Props) {
  return (
    <ActDialog
      title={`Approve these minutes as of ${longDate(heldOn)}?`}
      act={typed === '' ? 'Approve them so' : 'Approve without it'}
      isReady
      isBusy={work.isBusy}
      problem={work.problem}
      onAct={onApprove}
      onClose={onClose}
    >
      {typed !== '' && (
        <p>“{typed}” is typed as a correction and was not added: it would stand in none of them.</p>
      )}
      {unclear.length > 0 && (
        <>
          <p>
            {unclear.length === 1 ? 'This correction stands' : 'These corrections stand'} in the non-public
            minutes alone, as nobody can tell whether a withheld minute is put right:
          </p>
          <ul>
            {unclear.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p>If the public may read one, list it again and begin it with “Item 4:” or “Present:”.</p>
        </>
      )}
    </ActDialog>
  )
}
