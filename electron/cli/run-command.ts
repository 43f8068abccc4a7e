import { Problem } from '../../shared/problems/problem.ts'
import { readArguments } from './arguments.ts'
import type { Command, CommandWorld } from './command.ts'
import { agendaCommand } from './agenda-command.ts'
import { checkCommand } from './check-command.ts'
import { claimsCommand } from './claims-command.ts'
import { coverCommand } from './cover-command.ts'
import { deadlineCommand } from './deadline-command.ts'
import { importCommand } from './import-command.ts'
import { mergeCommand } from './merge-command.ts'
import { minutesCommand } from './minutes-command.ts'
import { packCommand } from './pack-command.ts'
import { performanceCommand } from './performance-command.ts'
import { referencesCommand } from './references-command.ts'
import { serveCommand } from './serve-command.ts'
import { sheetsCommand } from './sheets-command.ts'
import { spotCommand } from './spot-command.ts'
import { spcCommand } from './spc-command.ts'
import { undoCheckCommand } from './undo-check-command.ts'

const commands: readonly Command[] = [
  importCommand,
  packCommand,
  mergeCommand,
  checkCommand,
  coverCommand,
  agendaCommand,
  minutesCommand,
  undoCheckCommand,
  deadlineCommand,
  referencesCommand,
  sheetsCommand,
  spotCommand,
  claimsCommand,
  spcCommand,
  performanceCommand,
  serveCommand,
]
const usage = 'npm run packwright -- COMMAND'

/**
 * Runs one command line. The answer is the exit code: 0 when it did what was asked, 1 when that was not possible,
 * 2 when it was not understood. Whatever is refused is said on stderr in plain words.
 */
export async function runCommand(given: readonly string[], world: CommandWorld): Promise<number> {
  try {
    const [name = '', ...rest] = given
    if (name === '' || name === '--help' || name === 'help') {
      world.say(help())
      return name === '' ? 2 : 0
    }
    const command = commands.find((known) => known.name === name)
    if (command === undefined)
      throw new Problem('command-unclear', { why: `There is no command “${name}”.`, usage })
    if (rest.includes('--help')) {
      world.say(`${command.about}\n\n  ${command.usage}\n`)
      return 0
    }
    return await command.run(readArguments(command, rest), world)
  } catch (error) {
    world.note(`${refusalWords(error)}\n`)
    return error instanceof Problem && error.code === 'command-unclear' ? 2 : 1
  }
}

/** A Problem in its own words; for anything else the stack too, as there is no log that could be quoted. */
function refusalWords(error: unknown): string {
  if (error instanceof Problem) return [error.message, ...passagesOf(error)].join('\n')
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `Packwright met something it does not know. What was saved before is safe.\n${stack}`
}

/** What was found in a pack that is held back, for whoever sits at this terminal. */
function passagesOf(problem: Problem): readonly string[] {
  if (problem.code !== 'pack-withheld') return []
  const { passages = [] } = (problem as Problem<'pack-withheld'>).details
  return passages.flatMap(({ from, place, excerpts }) => [
    `  ${from} ${place}:`,
    ...excerpts.map((words) => `    ${words}`),
  ])
}

function help(): string {
  const lines = commands.map(({ about, usage: form }) => `  ${form}\n      ${about}`)
  return `${usage}\n\n${lines.join('\n')}\n\nWith --json a command prints one JSON document; progress and refusals go to stderr.\n`
}
