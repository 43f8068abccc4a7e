import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Clerk, newClerk } from './clerk.ts'
import type { DroppedFile } from './drop-files.ts'

/** A clerk whose meeting of 22 February 2024 has its agenda, and none of its reports yet. */
export async function clerkBeforeReports(caseFolder: string, today: string): Promise<Clerk> {
  const clerk = await newClerk({ today })
  const meeting = JSON.parse(readFileSync(join(caseFolder, 'meeting.json'), 'utf8')) as {
    reports: { docx: string | null }[]
  }
  for (const report of meeting.reports) report.docx = null
  await clerk.imports(clerk.writes('meeting.json', meeting))
  return clerk
}

/** Its nine reports, as their authors sent them. */
export function reportFiles(caseFolder: string): readonly DroppedFile[] {
  const folder = join(caseFolder, 'reports')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
}
