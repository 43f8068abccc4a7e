import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasExemptLast, isSoundlyNumbered } from '../../shared/agenda/number-agenda.ts'
import type { AgendaView } from '../../shared/contract/agenda-views.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { copyRecords } from '../db/copy-records.ts'
import type { Packwright } from '../packwright.ts'
import type { GivenArguments } from './arguments.ts'
import { chooseMeeting } from './choose-meeting.ts'
import { type Command, databaseOption, json, jsonOption, withRecords } from './command.ts'
import { chanceFrom, randomEdit } from './random-edits.ts'

/** What came of undoing and redoing; a state is the hash of the whole agenda as read back from the file. */
interface UndoCheck {
  readonly edits: number
  readonly stateBefore: string
  readonly stateAfterEdits: string
  readonly stateAfterUndo: string
  readonly stateAfterRedo: string
  readonly equalAfterUndo: boolean
  readonly equalAfterRedo: boolean
  /** Whether numbers ran on and exempt items stood last after every single step. */
  readonly numbersSound: boolean
}

/** Tries on a copy of the records whether every step of an agenda can be undone and done again exactly. */
export const undoCheckCommand: Command = {
  name: 'undo-check',
  usage: 'undo-check --db FILE [--edits N] [--seed S] [--json]',
  about: 'Takes N random steps on a copy of the newest agenda, undoes and redoes them all, and compares.',
  options: { ...databaseOption, ...jsonOption, edits: { type: 'string' }, seed: { type: 'string' } },
  files: [0, 0],
  async run(given, world) {
    const [edits, seed] = [wholeNumber(given, 'edits', 500), wholeNumber(given, 'seed', 1)]
    const folder = mkdtempSync(join(tmpdir(), 'packwright-undo-'))
    try {
      const database = join(folder, 'packwright.sqlite')
      await copyRecords(given.needed('db'), database)
      const setting = { database, layoutBegins: 'when-needed' } as const
      const check = await withRecords(world, setting, (packwright) => checkUndo(packwright, edits, seed))
      world.say(given.isSet('json') ? json(check) : undoWords(check))
      return check.equalAfterUndo && check.equalAfterRedo && check.numbersSound ? 0 : 1
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** Takes steps that the rules allow, then goes all the way back and forth. */
export async function checkUndo(
  { operations }: Pick<Packwright, 'operations'>,
  edits: number,
  seed: number,
): Promise<UndoCheck> {
  const meetingId = chooseMeeting(await operations['meetings.list']({}), 'latest').id
  const chance = chanceFrom(seed)
  const read = (): Promise<AgendaView> => operations['agenda.read']({ meetingId })
  const before = await read()
  let isSound = true
  let view = before
  for (let taken = 0; taken < edits;) {
    const next = await tried(() =>
      operations['agenda.edit']({ meetingId, edit: randomEdit(view.items, chance) }),
    )
    // A step that the rules refuse, or that changes nothing, is not one of them.
    if (next === null || next.undo?.id === view.undo?.id) continue
    view = next
    taken += 1
    isSound &&= isSoundlyNumbered(view.items) && hasExemptLast(view.items)
  }
  const after = await read()
  for (let left = edits; left > 0 && view.undo !== null; left -= 1)
    view = await operations['agenda.undo']({ meetingId, stepId: view.undo.id })
  const undone = await read()
  for (let left = edits; left > 0 && view.redo !== null; left -= 1)
    view = await operations['agenda.redo']({ meetingId, stepId: view.redo.id })
  const [stateBefore, stateAfterEdits] = [stateOf(before), stateOf(after)]
  const [stateAfterUndo, stateAfterRedo] = [stateOf(undone), stateOf(await read())]
  return {
    edits,
    stateBefore,
    stateAfterEdits,
    stateAfterUndo,
    stateAfterRedo,
    equalAfterUndo: stateAfterUndo === stateBefore,
    equalAfterRedo: stateAfterRedo === stateAfterEdits,
    numbersSound: isSound,
  }
}

async function tried<Answer>(step: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

const stateOf = ({ items }: AgendaView): string =>
  createHash('sha256').update(JSON.stringify(items)).digest('hex')

function wholeNumber(given: GivenArguments, option: string, usual: number): number {
  const named = given.optional(option)
  const number = named === null ? usual : Number(named)
  if (!Number.isSafeInteger(number) || number < 0) throw given.unclear(`--${option} is a whole number.`)
  return number
}

function undoWords({ edits, equalAfterUndo, equalAfterRedo, numbersSound }: UndoCheck): string {
  const says = (holds: boolean): string => (holds ? 'yes' : 'NO')
  return (
    `${edits} steps taken, undone and done again.\n` +
    `  As before after undoing all: ${says(equalAfterUndo)}\n` +
    `  As after the last step again: ${says(equalAfterRedo)}\n` +
    `  Numbers and parts in order after each: ${says(numbersSound)}\n`
  )
}
