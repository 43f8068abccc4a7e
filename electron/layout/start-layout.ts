import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Problem } from '../../shared/problems/problem.ts'
import { forkHelper } from '../processes/fork-helper.ts'
import type { StartHelper } from '../processes/helper-process.ts'
import type { LayoutProcess } from './layout-messages.ts'

export interface StartLayoutOptions {
  /** Holds loader.cjs and soffice.*; the installed program keeps them beside its archive, not in it. */
  readonly layoutFolder?: string
  /** The desktop's helpers are Electron's; otherwise children of plain Node. */
  readonly startHelper?: StartHelper
}

/** Starts a layout process. @throws Problem `layout-unavailable` when its files are not there */
export function startLayout({
  layoutFolder = packagedLayoutFolder(),
  startHelper = forkHelper,
}: StartLayoutOptions = {}): LayoutProcess {
  if (!existsSync(join(layoutFolder, 'soffice.wasm'))) {
    throw new Problem('layout-unavailable', { why: `Its files are not in “${layoutFolder}”.` })
  }
  return startHelper('layout-process', [layoutFolder]) as LayoutProcess
}

/** Where npm put the WebAssembly files. */
function packagedLayoutFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@matbee/libreoffice-converter/wasm/loader'))
}
