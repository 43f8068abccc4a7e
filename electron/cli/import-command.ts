import { existsSync } from 'node:fs'
import type { ImportResult } from '../../shared/contract/views.ts'
import { removeRecords } from '../db/remove-records.ts'
import { type Command, databaseOption, json, jsonOption, withRecords } from './command.ts'

/** Takes in a meeting or an office from its JSON file with the Word files beside it. */
export const importCommand: Command = {
  name: 'import',
  usage: 'import CASE --db FILE [--json]',
  about: 'Takes in a meeting, or a whole office, from its JSON file: all of it or nothing.',
  options: { ...databaseOption, ...jsonOption },
  files: [1, 1],
  async run(given, world) {
    const [path = ''] = given.files
    const setting = { database: given.needed('db'), layoutBegins: 'when-needed', mayBegin: true } as const
    const isNew = !existsSync(setting.database)
    const result = await withRecords(world, setting, ({ files, operations }) =>
      operations['office.import']({ file: files.offerPath(path) }),
    ).catch(async (refusal: unknown) => {
      if (isNew) await removeRecords(setting.database)
      throw refusal
    })
    for (const field of result.unknownFields) world.note(`Kept without being understood: ${field}\n`)
    world.say(given.isSet('json') ? json(result) : importWords(path, result))
    return 0
  },
}

function importWords(path: string, { changed, summary }: ImportResult): string {
  const heading = changed ? `Taken in from ${path}:` : `${path} was taken in before; nothing was changed.`
  return `${[heading, ...summary.map((line) => `  ${line}`)].join('\n')}\n`
}
