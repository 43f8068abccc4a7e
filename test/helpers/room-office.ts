import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPackwright } from '../../electron/packwright.ts'
import { createPackWork } from '../../electron/work/pack-work-client.ts'
import { fakeLayout } from './fake-layout.ts'
import { smallCase } from './small-case.ts'

/** Records with the small meeting of 22 February 2024, its minutes begun; closed again. @returns their path */
export async function prepareRoom(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'packwright-room-'))
  const database = join(folder, 'packwright.sqlite')
  const meeting = smallCase()
  const path = join(folder, 'meeting.json')
  writeFileSync(
    path,
    JSON.stringify({ ...meeting, reports: meeting.reports.map((report) => ({ ...report, docx: null })) }),
  )
  const work = createPackWork()
  const app = await openPackwright({
    database,
    dataFolder: folder,
    packFolder: join(folder, 'packs'),
    clock: () => new Date(),
    person: 'Cleo',
    layout: fakeLayout(),
    work,
    sampleOffice: null,
  })
  const { meetingId } = await app.operations['office.import']({ file: app.files.offerPath(path) })
  await app.operations['minutes.begin']({ meetingId: meetingId ?? 0 })
  await app.close()
  await work.close()
  return database
}
