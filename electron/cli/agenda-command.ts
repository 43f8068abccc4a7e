import { itemLabel } from '../../shared/agenda/agenda-item.ts'
import type { PlannedItem } from '../../shared/agenda/agenda.ts'
import { chooseMeeting } from './choose-meeting.ts'
import { columns } from './columns.ts'
import { type Command, databaseOption, json, jsonOption, withRecords } from './command.ts'

/** Prints a meeting's agenda as the records have it. */
export const agendaCommand: Command = {
  name: 'agenda',
  usage: 'agenda --db FILE --meeting ID|DATE|latest [--json]',
  about: 'Prints a meeting’s agenda: numbers, parts, kinds and states.',
  options: { ...databaseOption, ...jsonOption, meeting: { type: 'string' } },
  files: [0, 0],
  async run(given, world) {
    const setting = { database: given.needed('db'), layoutBegins: 'when-needed' } as const
    const wanted = given.needed('meeting')
    const { meeting, view } = await withRecords(world, setting, async ({ operations }) => {
      const chosen = chooseMeeting(await operations['meetings.list']({}), wanted)
      return { meeting: chosen, view: await operations['agenda.read']({ meetingId: chosen.id }) }
    })
    if (given.isSet('json')) {
      const { id, committeeName, heldOn } = meeting
      const said = { meeting: { id, committee: committeeName, heldOn }, items: view.items.map(itemFacts) }
      world.say(json({ ...said, checks: view.checks }))
      return 0
    }
    world.say(agendaWords(view.items))
    for (const { words } of view.checks) world.note(`${words}\n`)
    return 0
  },
}

/** An item as a script reads it. */
function itemFacts(item: PlannedItem) {
  const { id, part, kind, title, purpose, delivery, exemptParagraphs } = item
  const number = kind === 'heading' ? null : itemLabel(item)
  return { id, number, part, kind, state: delivery, title, purpose, exemptParagraphs }
}

function agendaWords(items: readonly PlannedItem[]): string {
  const rows = items.map((item) => [
    item.kind === 'heading' ? '' : itemLabel(item),
    `${item.part}`,
    item.kind,
    item.delivery,
    item.title,
  ])
  return `${columns([['Item', 'Part', 'Kind', 'State', 'Title'], ...rows]).join('\n')}\n`
}
