import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { HelperName, StartHelper } from './helper-process.ts'

/** Starts a helper as a child of plain Node. */
export const forkHelper: StartHelper = (name, programArguments) =>
  forkProgram(helperProgram(name), programArguments)

/** Starts a helper by its file. */
export function forkProgram(program: URL, programArguments: readonly string[] = []): ReturnType<StartHelper> {
  const child = fork(fileURLToPath(program), programArguments, {
    // Bytes cross as bytes; as JSON each would become a number in words.
    serialization: 'advanced',
    // LibreOffice chatters on both; a pipe nobody reads would fill up and stop it.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Flags of our own process, such as a test runner's loader, are none of the helper's.
    execArgv: [],
  })
  return {
    // A process that is gone cannot be written to; its end is told by `onEnd`.
    send: (request) => void child.send(request, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => {
      child.once('exit', listener)
      child.once('error', listener)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

/** A helper's program: in the room it belongs to as TypeScript in the source, beside this file as JavaScript in a bundle. */
function helperProgram(name: HelperName): URL {
  const rooms = { 'layout-process': 'layout', 'drawing-process': 'drawing', 'pack-process': 'work' } as const
  const file = import.meta.url.endsWith('.ts') ? `../${rooms[name]}/${name}.ts` : `./${name}.js`
  return new URL(file, import.meta.url)
}
