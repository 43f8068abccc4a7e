import { type IsoDate, longDate } from '../../shared/calendar/iso-date.ts'
import { type ApprovedAbsence, isApproved, type LongAbsence } from '../../shared/minutes/six-months.ts'
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useRead } from '../client/use-read.ts'
import { AbsenceApprovalDialog } from './absence-approval-dialog.tsx'
import { AbsenceWithdrawalDialog } from './absence-withdrawal-dialog.tsx'
import { Notice } from './notice.tsx'

/** Councillors who come near six months without attending anything (R29). */
export function AbsenceNotice({ today }: { readonly today: IsoDate }) {
  const absences = useRead('minutes.absences', {})
  const [approving, approve] = useState<LongAbsence | null>(null)
  const [withdrawn, withdraw] = useState<ApprovedAbsence | null>(null)
  if (absences.data === undefined || absences.data.length === 0) return null
  const who = absences.data.length === 1 ? 'A councillor has' : `${absences.data.length} councillors have`
  return (
    <Notice
      tone={absences.data.every(({ approved }) => approved !== null) ? 'info' : 'warn'}
      title={`${who} attended nothing for four months or more`}
    >
      <ul>
        {absences.data.map((absence) => (
          <li key={absence.memberId}>
            {words(absence, today)}{' '}
            {!isApproved(absence) ? (
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
                onClick={() => withdraw(absence)}
              >
                Not approved after all…
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
      {withdrawn !== null && <AbsenceWithdrawalDialog absence={withdrawn} onClose={() => withdraw(null)} />}
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
