import { Problem } from '../../shared/problems/problem.ts'
import type { KeptLayouts } from '../layout/kept-layouts.ts'
import type { PackWork } from '../work/pack-work.ts'
import type { RunningJob } from '../work/jobs.ts'
import type { CountKeeper } from './pack-count-keeper.ts'

/** What the steps of a build need of the world besides their material. */
export interface PackTools {
  readonly work: PackWork
  readonly layout: KeptLayouts
  readonly signal: AbortSignal
}

/** The tools together with those who are told how far things are. */
export interface BuildTools extends PackTools {
  readonly job: RunningJob
  readonly counts: CountKeeper
}

/** Asked between steps. @throws Problem `pack-cancelled` */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new Problem('pack-cancelled', {})
}
