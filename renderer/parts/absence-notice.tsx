import { type IsoDate, longDate } from '../../shared/calendar/iso-date.ts'
import type { AbsenceApproval, LongAbsence } from '../../shared/minutes/six-months.ts'
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useChange } from '../client/use-change.ts'
import { useRead } from '../client/use-read.ts'
import { AbsenceApprovalDialog } from './absence-approval-dialog.tsx'
import { Notice } from './notice.tsx'
import { ProblemNotice } from './problem-notice.tsx'

/** Councillors who come near six months without attending anything (R29). */
export function AbsenceNotice({ today }: { readonly today: IsoDate }) {
  const absences = useRead('minutes.absences', {})
  const withdraw = useChange('minutes.withdrawAbsence')
  const [approving, approve] = useState<LongAbsence | null>(null)
  if (absences.data === undefined || absences.data.length === 0) return null
  const takeBack = (memberId: number, approval: AbsenceApproval | null): void => {
    if (approval !== null) withdraw.mutate({ memberId, approvedOn: approval.approvedOn })
  }
  const who = absences.data.length === 1 ? 'A councillor has' : `${absences.data.length} councillors have`
  return (
    <Notice
      tone={absences.data.every(({ approved }) => approved !== null) ? 'info' : 'warn'}
      title={`${who} attended nothing for four months or more`}
    >
      {withdraw.error && <ProblemNotice problem={withdraw.error} onDismiss={withdraw.reset} />}
      <ul>
        {absences.data.map((absence) => (
          <li key={absence.memberId}>
            {words(absence, today)}{' '}
            {absence.approved === null ? (
              <Button
                size="small"
                aria-label={`Approved… ${absence.name}’s absence`}
                onClick={() => approve(absence)}
              >
                Approved…
              </Button>
            ) : (
              <Button
                size="small"
                aria-label={`Not approved after all: ${absence.name}’s absence`}
                onClick={() => takeBack(absence.memberId, absence.approved)}
              >
                Not approved after all
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p>
        Local Government Act 1972, section 85, counted over all committees whose minutes are here. Your
        monitoring officer decides.
      </p>
      {approving !== null && (
        <AbsenceApprovalDialog absence={approving} today={today} onClose={() => approve(null)} />
      )}
    </Notice>
  )
}

function words({ name, lastAttendedOn, endsOn, months, approved }: LongAbsence, today: IsoDate): string {
  const since = `${name} last attended on ${longDate(lastAttendedOn)}, ${months} months ago.`
  if (approved !== null)
    return `${since} The council approved the reason on ${longDate(approved.approvedOn)}${approved.untilOn === null ? '' : `, until ${longDate(approved.untilOn)}`}: ${approved.why}.`
  return endsOn <= today
    ? `${since} Six months were over on ${longDate(endsOn)}.`
    : `${since} The council would have to approve the reason before ${longDate(endsOn)}.`
}
