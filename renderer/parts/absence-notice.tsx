import { type IsoDate, longDate } from '../../shared/calendar/iso-date.ts'
import type { LongAbsence } from '../../shared/minutes/six-months.ts'
import { useRead } from '../client/use-read.ts'
import { Notice } from './notice.tsx'

/** Councillors who come near six months without attending anything (R29). */
export function AbsenceNotice({ today }: { readonly today: IsoDate }) {
  const absences = useRead('minutes.absences', {})
  if (absences.data === undefined || absences.data.length === 0) return null
  const who = absences.data.length === 1 ? 'A councillor has' : `${absences.data.length} councillors have`
  return (
    <Notice tone="warn" title={`${who} attended nothing for four months or more`}>
      <ul>
        {absences.data.map((absence) => (
          <li key={absence.memberId}>{words(absence, today)}</li>
        ))}
      </ul>
      <p>
        Local Government Act 1972, section 85, counted over all committees whose minutes are here. Your
        monitoring officer decides.
      </p>
    </Notice>
  )
}

function words({ name, lastAttendedOn, endsOn, months }: LongAbsence, today: IsoDate): string {
  const since = `${name} last attended on ${longDate(lastAttendedOn)}, ${months} months ago.`
  return endsOn <= today
    ? `${since} Six months were over on ${longDate(endsOn)}.`
    : `${since} The council would have to approve the reason before ${longDate(endsOn)}.`
}
