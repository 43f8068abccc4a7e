import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SheetsReading } from '../../shared/references/sheets/merge-returned.ts'
import { ownerlessWords, saidWords } from '../../shared/references/sheets/owner-sheet.ts'
import { conflictWords, readWords, remarkWords } from '../../shared/references/sheets/reading-words.ts'
import { counted } from '../../shared/words/counted.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Packwright } from '../packwright.ts'
import type { GivenArguments } from './arguments.ts'
import { type Command, databaseOption, json, jsonOption, withRecords } from './command.ts'

/** Makes a workbook or a Word file for each owner with only their references, and reads them back. */
export const sheetsCommand: Command = {
  name: 'sheets',
  usage: 'sheets --db FILE (--out DIR [--word] | --read DIR [--dry-run]) [--json]',
  about:
    'Makes a workbook (--word: a Word file) for each owner with their references, or reads those that came back; --dry-run changes nothing. Conflicts are listed and left to the clerk.',
  options: {
    ...databaseOption,
    ...jsonOption,
    out: { type: 'string' },
    word: { type: 'boolean' },
    read: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  files: [0, 0],
  run(given, world) {
    const setting = { database: given.needed('db'), layoutBegins: 'when-needed' } as const
    const [out, read] = [given.optional('out'), given.optional('read')]
    if ((out === null) === (read === null)) throw given.unclear('“sheets” needs either --out or --read.')
    return withRecords(world, setting, async (packwright) => {
      if (out !== null) world.say(await written(packwright, out, given))
      if (read !== null) world.say(await takenIn(packwright, read, given))
      return 0
    })
  },
}

async function written({ operations }: Packwright, folder: string, given: GivenArguments): Promise<string> {
  await mkdir(folder, { recursive: true })
  const made = []
  const form = given.isSet('word') ? 'word' : 'excel'
  for (const { owner, references, fileName, base64 } of await operations['references.sheets']({ form })) {
    const path = join(folder, fileName)
    await writeFile(path, Buffer.from(base64, 'base64'))
    made.push({ owner, references, path })
  }
  if (given.isSet('json')) return json(made)
  const { references: all } = await operations['references.register']({})
  const left = all.filter(({ dischargedOn, owners }) => dischargedOn === null && owners.length === 0)
  return [
    ...made.map(({ owner, references, path }) => `${path}: ${references} for ${owner}\n`),
    ...(left.length === 0 ? [] : [`${ownerlessWords(left.map(({ number }) => number))}\n`]),
  ].join('')
}

async function takenIn(
  { operations, files }: Packwright,
  folder: string,
  given: GivenArguments,
): Promise<string> {
  const names = await filesIn(folder)
  if (names.length === 0) throw given.unclear(`There is no file in “${folder}”.`)
  const tokens = names.map((name) => files.offerPath(join(folder, name)))
  const reading = await operations['references.readSheets']({ files: tokens })
  const isDryRun = given.isSet('dry-run')
  if (!isDryRun && reading.changes.length > 0)
    await operations['references.takeSheets']({
      words: reading.changes.map(({ referenceId, field, was, value, owner, why }) => ({
        referenceId,
        field,
        inRegister: was,
        value,
        owner,
        why,
      })),
    })
  const taken = isDryRun ? null : reading.changes.length
  return given.isSet('json') ? json({ ...reading, taken: taken ?? 0 }) : readingWords(reading, taken)
}

function readingWords(reading: SheetsReading, taken: number | null): string {
  const { changes, conflicts, remarks } = reading
  const quoted = (words: string): string => (words === '' ? 'nothing' : `“${words}”`)
  const done = taken === null ? 'Nothing is changed.' : `${counted(taken, 'change')} taken in.`
  return [
    `${readWords(reading)} ${done}`,
    ...changes.map(
      ({ number, field, was, value, owner, why }) =>
        `${number} ${saidWords[field]}: ${quoted(was)} becomes ${quoted(value)} (${why === null ? owner : `${owner}: ${why}`})`,
    ),
    ...conflicts.map(({ number, field, kind, inRegister, said }) => {
      const words = said.map(({ value, fileName }) => `${quoted(value)} (${fileName})`).join(', ')
      return `To choose: ${number} ${saidWords[field]}. ${conflictWords[kind]} The register says ${quoted(inRegister)}, the sheet ${words}`
    }),
    ...remarks.map((remark) => `To look at: ${remarkWords(remark)}`),
    '',
  ].join('\n')
}

/**
 * Every file of a folder, for one that cannot be read must be told of; but not the notes that Word and LibreOffice keep beside an open one.
 * @throws Problem `file-not-found`
 */
async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
    return names.filter((name) => !/^[~.]/u.test(name)).toSorted()
  } catch {
    throw new Problem('file-not-found', { path: folder })
  }
}
