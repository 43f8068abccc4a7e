import { isoDate } from '../../../shared/calendar/iso-date.ts'
import { earlierMinutes } from '../meeting/earlier-minutes.ts'
import { meetingDay, previousDay } from '../meeting/meeting-file.ts'
import { minutesRecord } from '../meeting/minutes-record.ts'
import { authority, notice } from './authority.ts'
import { committees, communitySafety } from './committees.ts'
import { firstQuarter, measures, type SampleSeries } from './measures.ts'

/** The whole office (`packwright-office/1`), naming the meeting files that lie beside it. */
export function officeFile(meetingFiles: readonly string[]) {
  return {
    format: 'packwright-office/1',
    authority: {
      name: authority.name,
      clearDays: 5,
      saturdaysCount: false,
      closedDays: [
        { date: '2025-12-29', why: 'Offices closed between Christmas and New Year' },
        { date: '2025-12-30', why: 'Offices closed between Christmas and New Year' },
        { date: '2025-12-31', why: 'Offices closed between Christmas and New Year' },
        { date: '2026-12-29', why: 'Offices closed between Christmas and New Year' },
        { date: '2026-12-30', why: 'Offices closed between Christmas and New Year' },
        { date: '2026-12-31', why: 'Offices closed between Christmas and New Year' },
      ],
    },
    committees: committees.map(({ name, shortName, parentBody, quorum, startsAt, venue, members }) => ({
      name,
      shortName,
      parentBody,
      quorum,
      startsAt,
      venue,
      enquiries: authority.clerk,
      signatory: authority.signatory,
      notices: [notice],
      members,
    })),
    calendar: calendar(),
    measures: measures.map((measure) => ({
      committee: communitySafety.name,
      ...measure,
      series: measure.series.map(readings),
    })),
    meetings: meetingFiles,
  }
}

/** Every meeting of the two years but the two that the meeting file tells itself. */
function calendar() {
  return committees.flatMap((committee) =>
    committee.meetingDays
      .filter((day) => committee !== communitySafety || (day !== meetingDay && day !== previousDay))
      .map((day) => {
        const minutes = earlierMinutes[committee.shortName]?.find((one) => one.day === day)
        return {
          committee: committee.name,
          date: isoDate(day),
          time: committee.startsAt,
          venue: committee.venue,
          ...(minutes ? { minutes: minutesRecord(committee, minutes) } : {}),
        }
      }),
  )
}

function readings({ label, unit, values }: SampleSeries) {
  return {
    label,
    unit,
    readings: values.map((value, index) => ({
      period: quarterAfter(index),
      value: typeof value === 'number' ? value : null,
      missingReason: typeof value === 'number' ? null : value.missing,
    })),
  }
}

/** `2024/25-Q1` and on. */
function quarterAfter(count: number): string {
  const quarters = firstQuarter.quarter - 1 + count
  const year = firstQuarter.year + Math.floor(quarters / 4)
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}-Q${(quarters % 4) + 1}`
}
