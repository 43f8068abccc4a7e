// Does anything exempt or hidden ever get out? Two hundred generated meetings, and builds that leak on purpose:
//   node build/leak-trial.ts [--meetings 200] [--from 1] [--laid-out 4] [--no-leaky]
// `--laid-out` meetings are laid out by the true engine, the others by a stand-in, as pages are not the point there. The exit
// code is 1 when a marker was found in a public file, or when a leaky build was not held back.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chooseEngine } from '../electron/layout/choose-engine.ts'
import type { LayoutEngine } from '../electron/layout/layout-engine.ts'
import { createPackWork } from '../electron/work/pack-work-client.ts'
import { fakeLayout } from '../test/helpers/fake-layout.ts'
import { hidingPlaces } from '../test/leaks/hiding-places.ts'
import { openLeakOffice } from '../test/leaks/leak-office.ts'
import { type LeakyBuild, leakyBuilds } from '../test/leaks/leaky-builds.ts'
import { spoiledWork } from '../test/leaks/spoiled-work.ts'
import { tryLeakyBuild } from '../test/leaks/try-leaky-build.ts'
import { type MeetingTrial, tryMeeting } from '../test/leaks/try-meeting.ts'

const { values } = parseArgs({
  options: {
    meetings: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    'laid-out': { type: 'string', default: '4' },
    'no-leaky': { type: 'boolean', default: false },
  },
})
const say = (line: string): boolean => process.stdout.write(`${line}\n`)
const first = Number(values.from)
const meetings = Number(values.meetings)
const laidOut = Math.min(Number(values['laid-out']), meetings)

say(`${hidingPlaces.length} kinds of hiding place; exempt papers are marked in all of them.`)
const trials = [
  ...(await tryMeetings(first, laidOut, chooseEngine({ begin: 'when-needed' }))),
  ...(await tryMeetings(first + laidOut, meetings - laidOut, fakeLayout())),
]
const markers = trials.reduce((sum, each) => sum + each.markers, 0)
const leaking = trials.filter(({ leaks, refused }) => leaks.length > 0 || refused !== null)
say(
  `${trials.length} meetings (${laidOut} laid out by the true engine), ${markers} markers: ${leaking.length} with a marker in a public file or without a pack.`,
)
for (const { seed, leaks, refused } of leaking) {
  for (const leak of leaks) say(`  LEAK  meeting ${seed}: ${leak}`)
  if (refused !== null) say(`  NO PACK  meeting ${seed}: ${refused}`)
}
const leakyEnds = values['no-leaky'] ? 0 : await countEscapedBuilds()
process.exitCode = leaking.length + leakyEnds === 0 ? 0 : 1

async function tryMeetings(
  from: number,
  count: number,
  layout: LayoutEngine,
): Promise<readonly MeetingTrial[]> {
  const folder = mkdtempSync(join(tmpdir(), 'packwright-leaks-'))
  const office = await openLeakOffice(folder, layout, createPackWork())
  const made: MeetingTrial[] = []
  for (let seed = from; seed < from + count; seed++) {
    made.push(await tryMeeting(office, seed))
    if (made.length % 20 === 0) say(`  … ${made.length} of ${count}`)
  }
  await office.close()
  await layout.close()
  rmSync(folder, { recursive: true, force: true })
  return made
}

/** How many leaky builds were not held back. */
async function countEscapedBuilds(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'packwright-leaks-'))
  const spoiled = spoiledWork(createPackWork())
  const office = await openLeakOffice(folder, fakeLayout(), spoiled.work)
  const pasted = leakyBuilds.filter(({ kind }) => kind === 'report')
  const escaped =
    (await countEscaped('leaky builds', leakyBuilds, 1)) +
    (await countEscaped('of them with the words pasted into two public papers', pasted, 2))
  await office.close()
  rmSync(folder, { recursive: true, force: true })
  return escaped

  async function countEscaped(what: string, builds: readonly LeakyBuild[], into: 1 | 2): Promise<number> {
    let count = 0
    for (const build of builds) {
      const { name, isHeldBack, detail } = await tryLeakyBuild(office, spoiled, build, into)
      if (isHeldBack) continue
      count += 1
      say(`  ESCAPED  ${name}: ${detail}`)
    }
    say(`${builds.length} ${what}: ${builds.length - count} held back with nothing written.`)
    return count
  }
}
