import { clockTimeText, isoDate, longDate, longDateWithWeekday } from '../../../shared/calendar/iso-date.ts'
import { authority, notice } from '../office/authority.ts'
import { communitySafety as committee } from '../office/committees.ts'
import { plain } from '../reports/inline.ts'
import { reports } from '../reports/reports.ts'
import type { OfficerReport } from '../reports/officer-report.ts'
import { items, parts } from './agenda.ts'
import { minutesRecord, timeOfDay } from './minutes-record.ts'
import { previousMinutes } from './previous-minutes.ts'
import { referenceColumns, references } from './references.ts'

/** The day of the meeting that is told in full, and of the one before, whose minutes it agrees. */
export const meetingDay = isoDate('2026-12-10')
export const previousDay = isoDate(previousMinutes.day)

/** The meeting in full, in the case format (`packwright-case-meeting/1`). */
export function meetingFile() {
  return {
    format: 'packwright-case-meeting/1',
    source: { note: 'The sample office: an invented council, invented people.' },
    committee: {
      name: committee.name,
      shortName: committee.shortName,
      variantsPrinted: [committee.name, committee.shortName],
      parentBody: committee.parentBody,
      organisation: committee.organisation,
    },
    meeting: {
      date: meetingDay,
      dateText: longDateWithWeekday(meetingDay).toUpperCase(),
      time: committee.startsAt,
      timeText: clockTimeText(timeOfDay(committee.startsAt)),
      venue: committee.venue.toUpperCase(),
    },
    members: committee.members,
    enquiries: authority.clerk,
    frontPage: {
      publicAccessHeading: notice.heading,
      publicAccess: notice.paragraphs,
      signatory: authority.signatory,
      agendaHeading: 'AGENDA',
    },
    parts,
    items,
    previousMinutes: minutesRecord(committee, previousMinutes),
    outstandingReferences: {
      heading: [committee.name, 'OUTSTANDING REFERENCES'],
      columns: referenceColumns,
      rows: references,
    },
    reports: reports.map(reportRecord),
  }
}

/** A report as the case file lists it: what its cover and first page say; its body is the Word file's. */
function reportRecord(report: OfficerReport) {
  const file = { item: report.item, id: report.id, docx: `reports/${report.fileName}` }
  if (report.exemptParagraphs.length > 0) {
    return { ...file, restricted: true, exemptParagraphs: report.exemptParagraphs }
  }
  const { cover } = report
  return {
    ...file,
    cover: {
      committees: cover.committees.map((one) => ({ ...one, dateText: longDate(isoDate(one.date)) })),
      subject: cover.subject,
      public: cover.isPublic,
      outcomes: cover.priorities,
      extraSpending: cover.extraSpending,
      howMuch: cover.howMuch,
      sourceOfFunding: cover.sourceOfFunding,
      reportOf: cover.reportOf,
      purpose: cover.committees[0]?.purpose,
      reportAuthor: cover.reportAuthor,
    },
    summary: report.summary.map((text) => ({ type: 'text', text: plain(text) })),
    recommendations: {
      intro: plain(report.recommendations.intro),
      items: report.recommendations.items.map(plain),
    },
    appendicesListed: report.appendices,
    backgroundPapers: report.backgroundPapers,
    signatories: report.signatories,
  }
}
