import { publicationDeadline, type PublicationDeadline } from '../../shared/calendar/clear-days.ts'
import { isIsoDate, longDateWithWeekday } from '../../shared/calendar/iso-date.ts'
import { nations, noticeLaws, type Nation } from '../../shared/calendar/nations.ts'
import { bankHolidays } from '../services/bank-holidays.ts'
import type { GivenArguments } from './arguments.ts'
import { type Command, json, jsonOption } from './command.ts'

/** Counts clear days back from a meeting, by the law alone: without an office's own closed days. */
export const deadlineCommand: Command = {
  name: 'deadline',
  usage:
    'deadline --meeting DATE [--nation england|wales|scotland|northern-ireland] [--days N] [--saturdays-count] [--json]',
  about: 'Says the last day on which a meeting’s agenda may be published, and every day that does not count.',
  options: {
    ...jsonOption,
    meeting: { type: 'string' },
    nation: { type: 'string' },
    days: { type: 'string' },
    'saturdays-count': { type: 'boolean' },
  },
  files: [0, 0],
  run(given, { say }) {
    const meeting = given.needed('meeting')
    if (!isIsoDate(meeting)) throw given.unclear(`“${meeting}” is not a day. Write it like 2024-02-22.`)
    const nation = readNation(given)
    const year = Number(meeting.slice(0, 4))
    const deadline = publicationDeadline(meeting, {
      clearDays: readDays(given, nation),
      saturdaysCount: given.isSet('saturdays-count'),
      closedDays: bankHolidays(nation, [year - 1, year]),
    })
    const { latest, excluded } = deadline
    say(given.isSet('json') ? json({ latest, excluded }) : deadlineWords(deadline))
    return Promise.resolve(0)
  },
}

function readNation(given: GivenArguments): Nation {
  const named = given.optional('nation') ?? 'england'
  const nation = nations.find((known) => known === named)
  if (nation === undefined) throw given.unclear(`There is no law for “${named}” here.`)
  return nation
}

function readDays(given: GivenArguments, nation: Nation): number {
  const named = given.optional('days')
  const days = named === null ? noticeLaws[nation].clearDays : Number(named)
  if (!Number.isInteger(days) || days < 0 || days > mostDays)
    throw given.unclear(`Clear days are a number from 0 to ${mostDays}.`)
  return days
}

/** The longest notice that the law knows: 28 days before a private meeting of an executive (R9). */
const mostDays = 28

function deadlineWords({ latest, clearDays, excluded }: PublicationDeadline): string {
  const heading = `Publish by ${longDateWithWeekday(latest)}, for ${clearDays} clear days.`
  const days = excluded.map(({ date, why }) => `  ${longDateWithWeekday(date)} does not count: ${why}`)
  return `${[heading, ...days].join('\n')}\n`
}
