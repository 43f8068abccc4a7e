import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { Problem } from '../../shared/problems/problem.ts'
import type { LayoutMessage, LayoutProcess, LayOutRequest } from './layout-messages.ts'

export interface ForkLayoutOptions {
  /** Holds loader.cjs and soffice.*; the installed program keeps them beside its archive, not in it. */
  readonly layoutFolder?: string
  /** The script of the process: `layout-process` beside this one unless a bundle has put it elsewhere. */
  readonly script?: string
}

/** Starts the layout process as a child of plain Node. */
export function forkLayout(options: ForkLayoutOptions = {}): LayoutProcess {
  const folder = options.layoutFolder ?? packagedLayoutFolder()
  if (!existsSync(join(folder, 'soffice.wasm'))) {
    throw new Problem('layout-unavailable', { why: `Its files are not in “${folder}”.` })
  }
  const script = options.script ?? join(import.meta.dirname, `layout-process${extname(import.meta.filename)}`)
  const child = fork(script, [folder], {
    // Bytes cross as bytes; as JSON each would become a number in words.
    serialization: 'advanced',
    // LibreOffice chatters on both; a pipe nobody reads would fill up and stop it.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  })
  return {
    // A process that is gone cannot be written to; its end is told by `onEnd`.
    send: (request: LayOutRequest) => void child.send(request, () => undefined),
    onMessage: (listener) => void child.on('message', (message) => listener(message as LayoutMessage)),
    onEnd: (listener) => {
      child.once('exit', listener)
      child.once('error', listener)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

/** Where npm put the WebAssembly files. */
function packagedLayoutFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@matbee/libreoffice-converter/wasm/loader'))
}
