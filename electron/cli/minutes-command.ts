import { join } from 'node:path'
import type { Operations } from '../../shared/contract/contract.ts'
import { type MinutesForm, minutesForms } from '../../shared/minutes/minutes.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { writeWhole } from '../files/write-whole.ts'
import { chooseMeeting } from './choose-meeting.ts'
import { type Command, databaseOption, json, jsonOption, withRecords } from './command.ts'

/** Writes the Word minutes of a meeting: the public ones, and those the public may not read with their summary. */
export const minutesCommand: Command = {
  name: 'minutes',
  usage: 'minutes --db FILE --meeting ID|DATE|latest --out DIR [--json]',
  about:
    'Writes a meeting’s minutes as Word files: public, non-public, and the summary of what is not public.',
  options: { ...databaseOption, ...jsonOption, meeting: { type: 'string' }, out: { type: 'string' } },
  files: [0, 0],
  async run(given, world) {
    const setting = { database: given.needed('db'), layoutBegins: 'when-needed' } as const
    const wanted = given.needed('meeting')
    const folder = given.needed('out')
    const paths = await withRecords(world, setting, async ({ operations }) => {
      const meetingId = await chosen(operations, wanted)
      const made: Record<MinutesForm, string | null> = { public: null, nonPublic: null, summary: null }
      for (const paper of minutesForms) {
        const file = await operations['minutes.word']({ meetingId, paper })
        if (file === null) continue
        const written = await writeWhole(join(folder, file.fileName), Buffer.from(file.base64, 'base64'))
        made[paper] = written.path
      }
      return made
    })
    world.say(json(paths))
    return 0
  },
}

/** The meeting a command names; `latest` is the newest that has minutes. */
async function chosen(operations: Operations, wanted: string): Promise<number> {
  const meetings = await operations['meetings.list']({})
  if (wanted !== 'latest') return chooseMeeting(meetings, wanted).id
  for (const { id } of meetings.toSorted((a, b) => b.heldOn.localeCompare(a.heldOn) || b.id - a.id))
    if ((await operations['minutes.read']({ meetingId: id })).minutes !== null) return id
  throw new Problem('no-minutes', {})
}
