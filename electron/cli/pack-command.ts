import { audiences, type Audience } from '../../shared/pack/pack-plan.ts'
import type { JobProgress } from '../../shared/pack/pack-view.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { GivenArguments } from './arguments.ts'
import { awaitProvedPack } from './await-proof.ts'
import { chooseBase, readSupplement } from './choose-base.ts'
import { chooseMeeting } from './choose-meeting.ts'
import { awaitPlan, planTable } from './pack-plan.ts'
import { type Command, type CommandWorld, databaseOption, json, jsonOption, withRecords } from './command.ts'
import { packResult, packTable } from './pack-result.ts'

/** Builds the pack of a meeting for one audience, and says where each item's pages are. */
export const packCommand: Command = {
  name: 'pack',
  usage:
    'pack --db FILE --meeting ID|DATE|latest (--audience public|members --out DIR [--supplement N [--base VERSION|FILE]] | --plan) [--json]',
  about:
    'Builds a meeting’s pack, or a supplement to a version of it, as a Word file and a PDF, and checks it; --plan says what would change.',
  options: {
    ...databaseOption,
    ...jsonOption,
    meeting: { type: 'string' },
    audience: { type: 'string' },
    out: { type: 'string' },
    supplement: { type: 'string' },
    base: { type: 'string' },
    plan: { type: 'boolean' },
  },
  files: [0, 0],
  run: (given, world) => (given.isSet('plan') ? showPlan(given, world) : buildPack(given, world)),
}

/** What building again, or a supplement, would change; nothing is built or written. */
async function showPlan(given: GivenArguments, world: CommandWorld): Promise<number> {
  const database = given.needed('db')
  const wanted = given.needed('meeting')
  const plan = await withRecords(world, { database, layoutBegins: 'when-needed' }, async (packwright) => {
    const { id: meetingId } = chooseMeeting(await packwright.operations['meetings.list']({}), wanted)
    return awaitPlan(packwright, meetingId, world.interrupted)
  })
  world.say(given.isSet('json') ? json(plan) : planTable(plan))
  return 0
}

async function buildPack(given: GivenArguments, world: CommandWorld): Promise<number> {
  const database = given.needed('db')
  const wanted = given.needed('meeting')
  const audience = readAudience(given)
  const packFolder = given.needed('out')
  const number = readSupplement(given)
  const result = await withRecords(
    world,
    { database, packFolder, layoutBegins: 'at-once' },
    async (packwright) => {
      const { operations } = packwright
      const { id: meetingId } = chooseMeeting(await operations['meetings.list']({}), wanted)
      const base = chooseBase(await operations['packs.list']({ meetingId }), given)
      const { jobId } = await operations['packs.build']({
        meetingId,
        audiences: [audience],
        ...(number === null ? {} : { supplement: { number, base } }),
      })
      const { editions } = await awaitProvedPack(
        packwright,
        jobId,
        progressNotes(world.note),
        world.interrupted,
      )
      const edition = editions.find((made) => made.audience === audience)
      if (edition === undefined) throw new Problem('no-such-pack', {})
      const { items } = await operations['meetings.read']({ meetingId })
      return packResult(
        edition,
        items.map(({ item }) => item),
      )
    },
  )

  world.say(given.isSet('json') ? json(result) : packTable(result))
  const wrong = result.checks.filter(({ ok }) => !ok)
  // The pack is there to be looked at, but a script must not publish it.
  for (const { name, detail } of wrong) world.note(`Check “${name}” found something wrong: ${detail}\n`)
  return wrong.length === 0 ? 0 : 1
}

function readAudience(given: GivenArguments): Audience {
  const named = given.needed('audience')
  const audience = audiences.find((known) => known === named)
  if (audience === undefined) throw given.unclear(`There is no audience “${named}”.`)
  return audience
}

/** A line for each new stage or subject; never the same line twice. */
function progressNotes(note: (text: string) => void): (progress: JobProgress) => void {
  let last = ''
  return ({ stage, subject, fraction, state }) => {
    const what = subject === null ? stage : `${stage}: ${subject}`
    if (state.kind !== 'running' || what === last) return
    last = what
    note(`${String(Math.round(fraction * 100)).padStart(3)} %  ${what}\n`)
  }
}
