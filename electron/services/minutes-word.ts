import type { MadeFile } from '../../shared/contract/report-views.ts'
import { type KeptPaper, keptPapers } from '../../shared/minutes/kept-minutes.ts'
import { mayChange } from '../../shared/minutes/minutes-states.ts'
import type { TakenMinutes } from '../../shared/minutes/taken-minutes.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { findKeptFile, keptMinutesOf } from '../db/kept-minutes-repository.ts'
import { meetingById } from '../db/meeting-repository.ts'
import { sha256 } from '../files/originals.ts'
import type { Database } from '../db/tables.ts'
import { madeMinutes, type MadeMinutes, searchedMinutes, type Paper } from './minutes-sheets.ts'
import { minutesOf } from './minutes-view.ts'
import { refuseUnsettled } from './minutes-way.ts'
import type { ServiceContext } from './service-context.ts'

/**
 * A Word file of a meeting's minutes: once they are approved the very file that was kept then, before that made anew; `null` where
 * there is nothing for it to say.
 * @throws Problem `no-minutes`, `minutes-to-settle`, `minutes-withheld`, `kept-minutes-altered`
 */
export async function minutesFile(
  context: ServiceContext,
  meetingId: number,
  paper: Paper,
): Promise<MadeFile | null> {
  const minutes = await minutesOf(context.db, meetingId)
  const file = await fileOf(context, minutes, paper)
  return file && { fileName: file.fileName, base64: Buffer.from(file.docx).toString('base64') }
}

async function fileOf(
  context: ServiceContext,
  minutes: TakenMinutes,
  paper: Paper,
): Promise<MadeMinutes | null> {
  const { db } = context
  if (isKept(paper) && !mayChange(minutes.state)) {
    const file = await keptFile(db, minutes.id, paper)
    const kept = await keptMinutesOf(db, minutes.id)
    if (file !== null || kept.some(({ state }) => state === 'approved')) return file
    // Approved before files were kept: nothing of them can be put right, so they are made of what is locked, as it is.
    return madeMinutes(context, minutes, paper)
  }
  const { committee } = await meetingById(db, minutes.meetingId)
  await refuseUnsettled(db, committee.id, minutes)
  return searchedMinutes(context, minutes, paper)
}

async function keptFile(db: Database, minutesId: number, paper: KeptPaper): Promise<MadeMinutes | null> {
  const file = await findKeptFile(db, minutesId, paper)
  // Neither SQLite nor disks notice when bytes change.
  if (file !== null && sha256(file.docx) !== file.sha256)
    throw new Problem('kept-minutes-altered', { fileName: file.fileName })
  return file
}

function isKept(paper: Paper): paper is KeptPaper {
  return keptPapers.some((one) => one === paper)
}
