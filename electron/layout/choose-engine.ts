import { findSoffice } from './find-soffice.ts'
import { forkLayout } from './fork-layout.ts'
import type { LayoutEngine } from './layout-engine.ts'
import type { StartLayoutProcess } from './layout-messages.ts'
import { sofficeEngine } from './soffice-engine.ts'
import { wasmEngine } from './wasm-engine.ts'

/** The ways to lay out a Word file. Word itself would be a third: one more engine, one more entry in `chooseEngine`. */
export const engineKinds = ['built-in', 'soffice'] as const
export type EngineKind = (typeof engineKinds)[number]

export interface ChooseEngineOptions {
  /** Which engine; else what the environment's PACKWRIGHT_LAYOUT says, else the built-in one. */
  readonly kind?: EngineKind
  readonly environment?: NodeJS.ProcessEnv
  /** `at-once` warms the built-in engine before it is asked; the default. */
  readonly begin?: 'at-once' | 'when-needed'
  /** Files of the built-in engine, where they are not npm's: the installed program's `resources/layout`. */
  readonly layoutFolder?: string
  /** Starts the built-in engine's process; the desktop gives one that uses Electron's utility processes. */
  readonly start?: StartLayoutProcess
}

export function chooseEngine(options: ChooseEngineOptions = {}): LayoutEngine {
  const { environment = process.env, layoutFolder, begin = 'at-once' } = options
  const engines: Readonly<Record<EngineKind, () => LayoutEngine>> = {
    soffice: () => sofficeEngine(findSoffice(environment)),
    'built-in': () =>
      wasmEngine({
        begin,
        start: options.start ?? (() => forkLayout(layoutFolder === undefined ? {} : { layoutFolder })),
      }),
  }
  return engines[options.kind ?? kindIn(environment)]()
}

function kindIn(environment: NodeJS.ProcessEnv): EngineKind {
  return engineKinds.find((kind) => kind === environment['PACKWRIGHT_LAYOUT']) ?? 'built-in'
}
