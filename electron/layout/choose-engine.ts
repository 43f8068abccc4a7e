import { availableParallelism } from 'node:os'
import { findSoffice } from './find-soffice.ts'
import type { LayoutEngine } from './layout-engine.ts'
import { sofficeEngine } from './soffice-engine.ts'
import { startLayout, type StartLayoutOptions } from './start-layout.ts'
import { memoryForTwo } from './start-until-warm.ts'
import { twoEngines } from './two-engines.ts'
import { wasmEngine } from './wasm-engine.ts'

/** The ways to lay out a Word file. Word itself would be a third: one more engine, one more entry in `chooseEngine`. */
export const engineKinds = ['built-in', 'soffice'] as const
export type EngineKind = (typeof engineKinds)[number]

export interface ChooseEngineOptions extends StartLayoutOptions {
  /** Which engine; else what the environment's PACKWRIGHT_LAYOUT says, else the built-in one. */
  readonly kind?: EngineKind
  readonly environment?: NodeJS.ProcessEnv
  /** `at-once` warms the built-in engine before it is asked; the default. */
  readonly begin?: 'at-once' | 'when-needed'
  /** Whether there may be a second built-in engine, for what nobody waits for. */
  readonly maySecond?: boolean
}

export function chooseEngine(options: ChooseEngineOptions = {}): LayoutEngine {
  const {
    environment = process.env,
    kind = kindIn(environment),
    begin = 'at-once',
    maySecond = false,
    ...start
  } = options
  const engines: Readonly<Record<EngineKind, () => LayoutEngine>> = {
    soffice: () => sofficeEngine(findSoffice(environment)),
    'built-in': () => {
      const open = () => wasmEngine({ begin, start: () => startLayout(start) })
      return maySecond ? twoEngines(open(), { openSecond: open, hasRoom }) : open()
    },
  }
  return engines[kind]()
}

/** Beside a warm engine: memory for another, and a processor. */
function hasRoom(): boolean {
  return process.availableMemory() >= memoryForTwo && availableParallelism() > 1
}

function kindIn(environment: NodeJS.ProcessEnv): EngineKind {
  return engineKinds.find((kind) => kind === environment['PACKWRIGHT_LAYOUT']) ?? 'built-in'
}
