import { type BuildStage, buildStages, type JobProgress } from '../../../shared/pack/pack-view.ts'
import type { Band } from './bands.ts'

/** How far a band of the map is while the pack is being built. */
export type Fill = 'toCome' | 'now' | 'done'

/** How far each band is: filled one after another while pages are counted, all of them after. */
export function fillOf(bands: readonly Band[], job: Pick<JobProgress, 'stage' | 'subject'>): readonly Fill[] {
  const stage = buildStages.indexOf(job.stage)
  const counting = buildStages.indexOf('count')
  if (stage < counting) return bands.map(() => 'toCome')
  if (stage > counting) return bands.map(() => 'done')
  // The front sheet is counted first and stands before every item.
  const now = subjectItem(job.subject) ?? 0
  return bands.map(({ itemNumber }) => {
    const place = (itemNumber ?? 0) - now
    return place < 0 ? 'done' : place === 0 ? 'now' : 'toCome'
  })
}

/** How a stage stands while another one runs. */
export function stageStanding(stage: BuildStage, current: BuildStage): 'done' | 'now' | 'toCome' {
  const place = buildStages.indexOf(stage) - buildStages.indexOf(current)
  return place < 0 ? 'done' : place === 0 ? 'now' : 'toCome'
}

/** The item a job's subject names: 6 for "Item 6" and "Item 6, Appendix 1". */
function subjectItem(subject: string | null): number | null {
  const match = /\bitem (\d+)/i.exec(subject ?? '')
  return match ? Number(match[1]) : null
}
