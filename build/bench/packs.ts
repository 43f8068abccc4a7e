import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { awaitJob } from '../../electron/cli/await-job.ts'
import { provedPack } from '../../electron/cli/await-proof.ts'
import { openInRealWorld } from '../../electron/outside.ts'
import type { Packwright } from '../../electron/packwright.ts'
import { placesFrom } from '../../electron/places.ts'
import { manyReports, reworded } from './reports.ts'

/** One line per size: a members' pack of so many reports, built from nothing, and how that compares with the smallest. */
export async function growingPacks(sizes: readonly number[], folder: string): Promise<readonly string[]> {
  const lines: string[] = []
  let perReportAtFirst = 0
  for (const size of sizes) {
    const { first } = await builds(size, folder, [])
    const perReport = first.ready / size
    perReportAtFirst ||= perReport
    lines.push(
      `${String(size).padStart(4)} reports: ${seconds(first.ready)}, ${(perReport / perReportAtFirst).toFixed(2)} times as long a report as in a pack of ${sizes[0]}; proved as a whole after another ${seconds(first.proved)}`,
    )
  }
  return lines
}

/** What a second build costs: with nothing changed, with one report changed, and with one that grew and moves the rest. */
export async function rebuiltPack(size: number, folder: string): Promise<readonly string[]> {
  const { first, later } = await builds(size, join(folder, 'again'), [0, 1, 90])
  const words = ['nothing changed', 'one report changed', 'one report two pages longer']
  return later.map(
    ({ ready, proved }, index) =>
      `${words[index]}: ${(ready / first.ready).toFixed(2)} of a build from nothing (${seconds(ready)} to ${seconds(first.ready)}); proved as a whole after another ${seconds(proved)} (${seconds(first.proved)})`,
  )
}

/** Milliseconds until a pack is ready to be opened, and from then until its finished pages are proved. */
interface Times {
  readonly ready: number
  readonly proved: number
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/**
 * Builds a pack of `size` reports in a fresh office, then again for each of `changes`: the number of paragraphs that one
 * report in the middle has gained, 0 for no change.
 */
async function builds(
  size: number,
  base: string,
  changes: readonly number[],
): Promise<{ readonly first: Times; readonly later: readonly Times[] }> {
  const folder = join(base, String(size))
  const reports = await manyReports(size)
  const middle = Math.floor(size / 2)
  const packwright = await openInRealWorld({
    database: join(folder, 'packwright.sqlite'),
    packFolder: join(folder, 'packs'),
    places: placesFrom(join(import.meta.dirname, '../../electron')),
    layoutBegins: 'at-once',
  })
  try {
    const { operations, files } = packwright
    // Before the reports arrive: each is laid out as soon as it does, and that is part of a build from nothing.
    await untilWarm(packwright)
    const { meetingId } = await operations['office.import']({
      file: files.offerPath(writeMeeting(folder, reports)),
    })
    if (meetingId === null) throw new Error('the meeting was not taken in')
    const first = await timedBuild(packwright, meetingId)
    const { items } = await operations['meetings.read']({ meetingId })
    const itemId = items[middle]?.item.id ?? 0
    const later: Times[] = []
    for (const paragraphs of changes) {
      const changed = reworded(reports[middle] ?? new Uint8Array(), size + paragraphs, paragraphs)
      const file = files.offer('changed.docx', changed)
      if (paragraphs > 0) await operations['papers.attach']({ itemId, file })
      later.push(await timedBuild(packwright, meetingId))
    }
    return { first, later }
  } finally {
    await packwright.close()
  }
}

async function timedBuild(packwright: Packwright, meetingId: number): Promise<Times> {
  const started = performance.now()
  const { jobId } = await packwright.operations['packs.build']({ meetingId, audiences: ['members'] })
  const { signal } = new AbortController()
  const packId = await awaitJob(packwright, jobId, () => undefined, signal)
  const ready = performance.now()
  await provedPack(packwright, packId, () => undefined, signal)
  return { ready: ready - started, proved: performance.now() - ready }
}

/** The engine's start is no part of a build: it runs while the clerk reads the agenda. */
async function untilWarm({ operations, events }: Packwright): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const leave = events.listen((event) => event.kind === 'layout' && event.state.kind === 'ready' && resolve())
  if ((await operations['layout.state']({})).kind === 'ready') resolve()
  await promise
  leave()
}

/** A meeting with one report an item, as a file to take in. */
function writeMeeting(folder: string, reports: readonly Uint8Array[]): string {
  mkdirSync(join(folder, 'given'), { recursive: true })
  for (const [index, docx] of reports.entries())
    writeFileSync(join(folder, 'given', `${index + 1}.docx`), docx)
  const path = join(folder, 'given', 'meeting.json')
  const items = reports.map((_, index) => ({
    number: index + 1,
    part: 1,
    title: `REPORT ${index + 1}`,
    kind: 'report',
    purpose: 'For Information',
    exemptParagraphs: [],
    report: `report-${index + 1}`,
  }))
  const meeting = {
    format: 'packwright-case-meeting/1',
    committee: { name: 'Benchmark Committee', organisation: 'Borough of Measure' },
    meeting: { date: '2026-12-10', time: '10:00' },
    members: [],
    parts: [{ part: 1, heading: 'Part 1 - Public Agenda', public: true }],
    items,
    reports: reports.map((_, index) => ({
      item: index + 1,
      id: `report-${index + 1}`,
      docx: `${index + 1}.docx`,
      cover: null,
    })),
  }
  writeFileSync(path, JSON.stringify(meeting))
  return path
}
