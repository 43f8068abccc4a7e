import { meetingDay, meetingFile } from './meeting/meeting-file.ts'
import { officeFile } from './office/office-file.ts'
import { reports } from './reports/reports.ts'
import { tidyDocx } from './reports/tidy-docx.ts'

/** Every file of the sample office by its path in the sample's folder, the same bytes each time. */
export async function sampleOffice(): Promise<ReadonlyMap<string, Uint8Array>> {
  const meetingName = `meeting-${meetingDay}.json`
  const files = new Map([
    ['office.json', json(officeFile([meetingName]))],
    [meetingName, json(meetingFile())],
  ])
  for (const report of reports) {
    files.set(`reports/${report.fileName}`, await tidyDocx(report.document(), report.savedAt))
  }
  return files
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
}
