// The main job, shown: a fresh office with the sample meeting, its members' and public packs, and what was checked.
import { existsSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { awaitProvedPack } from '../electron/cli/await-proof.ts'
import { chooseMeeting } from '../electron/cli/choose-meeting.ts'
import { openInRealWorld } from '../electron/outside.ts'
import { placesFrom } from '../electron/places.ts'
import type { MeetingDetail } from '../shared/contract/views.ts'
import { audiences } from '../shared/pack/pack-plan.ts'
import type { PackVersion } from '../shared/pack/pack-view.ts'
import { Problem } from '../shared/problems/problem.ts'
import { demoTable } from './demo-table.ts'
import { writeSampleOffice } from './sample-office/write-sample-office.ts'

const root = join(import.meta.dirname, '..')
const outFolder = join(root, 'out/demo')
const places = placesFrom(join(root, 'electron'))
const say = (line: string) => process.stdout.write(`${line}\n`)
const note = (line: string) => process.stderr.write(`${line}\n`)

try {
  rmSync(outFolder, { recursive: true, force: true })
  await writeSampleOffice(dirname(places.sampleOffice))
  const { meeting, pack } = await buildSamplePacks()
  show(meeting, pack)
} catch (error) {
  if (!(error instanceof Problem)) throw error
  note(error.message)
  process.exitCode = 1
}

async function buildSamplePacks(): Promise<{ readonly meeting: MeetingDetail; readonly pack: PackVersion }> {
  const packwright = await openInRealWorld({
    database: join(outFolder, 'office/packwright.sqlite'),
    packFolder: outFolder,
    places,
    layoutBegins: 'at-once',
  })
  try {
    const { operations } = packwright
    const { summary } = await operations['office.loadSample']({})
    note(`The sample office is in: ${summary.join(', ')}.`)
    const { id: meetingId } = chooseMeeting(await operations['meetings.list']({}), 'latest')
    const { jobId } = await operations['packs.build']({ meetingId, audiences: [...audiences] })
    let lastStage = ''
    const pack = await awaitProvedPack(
      packwright,
      jobId,
      ({ stage, fraction }) => {
        if (stage !== lastStage) note(`${String(Math.round(fraction * 100)).padStart(3)} %  ${stage}`)
        lastStage = stage
      },
      new AbortController().signal,
    )
    return { meeting: await operations['meetings.read']({ meetingId }), pack }
  } finally {
    await packwright.close()
  }
}

function show(meeting: MeetingDetail, pack: PackVersion): void {
  say('')
  for (const line of demoTable(meeting, pack)) say(line)
  for (const { audience, docxPath, pdfPath, pages, checks } of pack.editions) {
    say('')
    say(`${audience === 'members' ? 'Members’ pack' : 'Public pack'}, ${pages} pages`)
    for (const path of [docxPath, pdfPath]) {
      if (!existsSync(path)) process.exitCode = 1
      say(`  ${relative(root, path)}`)
    }
    for (const { ok, title, detail } of checks) {
      if (!ok) process.exitCode = 1
      say(`  ${ok ? 'right' : 'WRONG'}  ${title}: ${detail}`)
    }
  }
}
