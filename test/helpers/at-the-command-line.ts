import { join } from 'node:path'
import type { CommandWorld } from '../../electron/cli/command.ts'
import { runCommand } from '../../electron/cli/run-command.ts'
import { openPackwright } from '../../electron/packwright.ts'
import { createPackWork } from '../../electron/work/pack-work-client.ts'
import { fakeLayout } from './fake-layout.ts'
import { newFolder } from './new-folder.ts'

/** What a command said, and how it ended. */
export interface Typed {
  readonly code: number
  /** Standard output. */
  readonly said: string
  /** Progress and refusals. */
  readonly noted: string
}

export interface CommandLine {
  /** The path of a file in the clerk's folder. */
  readonly file: (name: string) => string
  readonly types: (...given: string[]) => Promise<Typed>
}

/** A clerk at the command line in a folder of their own, on 12 February 2024; the layout engine is a stand-in. */
export function atTheCommandLine(): CommandLine {
  const folder = newFolder()
  const file = (name: string): string => join(folder, name)
  return { file, types: (...given) => typed(given, folder, file('packs')) }
}

async function typed(given: readonly string[], folder: string, packs: string): Promise<Typed> {
  const said: string[] = []
  const noted: string[] = []
  const world: CommandWorld = {
    say: (text) => said.push(text),
    note: (text) => noted.push(text),
    async open({ database, packFolder = packs }) {
      const work = createPackWork()
      const packwright = await openPackwright({
        database,
        dataFolder: folder,
        packFolder,
        clock: () => new Date('2024-02-12T12:00:00Z'),
        person: 'Cleo',
        layout: fakeLayout(),
        work,
        sampleOffice: null,
      })
      return { ...packwright, close: () => packwright.close().then(() => work.close()) }
    },
    openTools: () => ({ work: createPackWork(), layout: fakeLayout() }),
    serve: () => Promise.reject(new Error('nothing is served here')),
    interrupted: new AbortController().signal,
  }
  const code = await runCommand(given, world)
  return { code, said: said.join(''), noted: noted.join('') }
}
