import { basename } from 'node:path'
import { Problem } from '../../shared/problems/problem.ts'
import { readGiven } from '../files/file-tokens.ts'
import { isSamePlace } from '../files/same-place.ts'
import { writeWhole } from '../files/write-whole.ts'
import { mergeFiles, type MergeSource, type MergeTools } from '../services/merge-service.ts'
import type { GivenArguments } from './arguments.ts'
import { type Command, type CommandWorld, json, jsonOption } from './command.ts'

/** Merges reports with the engine alone: no records, no agenda. */
export const mergeCommand: Command = {
  name: 'merge',
  usage: 'merge A.docx B.docx ... --out PACK.docx --map MAP.json [--start odd|next] [--public] [--json]',
  about:
    'Merges reports (Word, PDF, Excel) into one Word file, and says which pages of it each of them fills.',
  options: {
    ...jsonOption,
    out: { type: 'string' },
    map: { type: 'string' },
    start: { type: 'string' },
    public: { type: 'boolean' },
  },
  files: [1, Infinity],
  async run(given, { openTools, interrupted, note, say }) {
    const out = given.needed('out')
    const mapPath = given.needed('map')
    const start = readStart(given)
    await refuseSharedPlaces(given, out, mapPath)
    const tools = openTools('at-once')
    try {
      const sources = await readSources(given.files, tools)
      const { docx, map, notes } = await mergeFiles(tools, sources, {
        start,
        audience: given.isSet('public') ? 'public' : 'members',
        signal: interrupted,
        onProgress: (done, of, subject) =>
          note(`${String(Math.round((done / of) * 100)).padStart(3)} %  ${subject}\n`),
      })
      const docxPath = await writeTelling(note, out, docx)
      const writtenMap = await writeTelling(note, mapPath, new TextEncoder().encode(json(map)))
      for (const { document, text } of notes) note(`${document === null ? '' : `${document}: `}${text}\n`)
      const rows = map.map(({ source, firstPage, lastPage }) => `${firstPage} - ${lastPage}\t${source}\n`)
      say(given.isSet('json') ? json({ docx: docxPath, map: writtenMap, sources: map }) : rows.join(''))
      return 0
    } finally {
      await Promise.all([tools.layout.close(), tools.work.close()])
    }
  },
}

function readStart(given: GivenArguments): 'odd' | 'next' {
  const start = given.optional('start') ?? 'odd'
  if (start !== 'odd' && start !== 'next') throw given.unclear(`A file cannot start “${start}”.`)
  return start
}

/**
 * What is merged stays as it is, and the map does not take the place of the merged file.
 * @throws Problem `merge-would-overwrite`
 */
async function refuseSharedPlaces({ files }: GivenArguments, out: string, mapPath: string): Promise<void> {
  for (const [option, path, others] of [
    ['--out', out, files],
    ['--map', mapPath, [...files, out]],
  ] as const) {
    for (const other of others)
      if (await isSamePlace(path, other)) throw new Problem('merge-would-overwrite', { option, path: other })
  }
}

/** Writes a file and answers where; when another program holds its place, the clerk is told of the one beside it. */
async function writeTelling(note: CommandWorld['note'], path: string, bytes: Uint8Array): Promise<string> {
  const written = await writeWhole(path, bytes)
  if (written.besideInstead) note(`${new Problem('file-in-use', { path, savedAs: written.path }).message}\n`)
  return written.path
}

/** Reads and judges every file before the first is merged. @throws Problem naming the file */
async function readSources(paths: readonly string[], { work }: MergeTools): Promise<readonly MergeSource[]> {
  const sources: MergeSource[] = []
  for (const source of paths) {
    const file = await readGiven(source)
    const { wordForm } = await work.inspect(file, basename(source))
    sources.push({ source, docx: wordForm ?? file })
  }
  return sources
}
