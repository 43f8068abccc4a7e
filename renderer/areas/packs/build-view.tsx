import type { MeetingDetail, PaperState } from '../../../shared/contract/views.ts'
import { type JobProgress, membersEdition } from '../../../shared/pack/pack-view.ts'
import { type Band, bandsOf, plannedBands, sizeText } from './bands.ts'
import { BuildChecks } from './build-checks.tsx'
import { fillOf } from './build-fill.ts'
import { BuildStages } from './build-stages.tsx'
import { MapLegend } from './map-legend.tsx'
import { PageMap } from './page-map.tsx'
import './build-view.css'

interface Props {
  readonly detail: MeetingDetail
  readonly job: JobProgress
}

/** A pack being built: its pages filling up, its seven stages, and its checks as they are made. */
export function BuildView({ detail, job }: Props) {
  const { bands, isWhole } = bandsInSight(detail)
  const pages = bands.at(-1)?.range.last ?? 0
  const before = detail.pack?.version ?? null
  return (
    <div className="build" data-pane="" tabIndex={-1}>
      <section className="card build-map" aria-label="Page map">
        <div className="build-map-head">
          <h2 className="figures">{headOf(pages, isWhole)}</h2>
          <MapLegend during="build" />
        </div>
        {pages === 0 ? (
          <p className="caption">Each paper takes its place here as soon as its pages are counted.</p>
        ) : (
          <PageMap bands={bands} size="large" fills={fillOf(bands, job)} />
        )}
      </section>
      <section className="card build-card">
        <h2>{versionOf(job)}: members’ and public</h2>
        <BuildStages job={job} />
        <p className="build-foot">
          You can go on working.
          {before !== null && ` Version ${before} stays as it is until this one is whole.`}
        </p>
      </section>
      <BuildChecks made={job.checks ?? []} removed={job.removed ?? []} />
    </div>
  )
}

/** "Version 5" of "Community Safety, version 5": which meeting it is stands above. */
function versionOf({ title }: JobProgress): string {
  const version = title.split(', ').at(-1) ?? title
  return version.slice(0, 1).toUpperCase() + version.slice(1)
}

/** "90 pages, 45 leaves", and while papers are counted "31 pages, 16 leaves so far". */
function headOf(pages: number, isWhole: boolean): string {
  if (pages === 0) return 'Counting the pages'
  return isWhole ? sizeText(pages) : `${sizeText(pages)} so far`
}

/**
 * The pages as planned. While some are still to be counted those of the pack there is, since most papers will be the same;
 * for a first pack as many as are known.
 */
function bandsInSight({ items, pack }: MeetingDetail): {
  readonly bands: readonly Band[]
  readonly isWhole: boolean
} {
  const planned = plannedBands(items)
  const isWhole = items.every(({ range, paperState }) => range !== null || !hasPages.has(paperState.kind))
  const built = pack && membersEdition(pack)
  if (isWhole || built === null) return { bands: planned, isWhole }
  return { bands: bandsOf(built.documents), isWhole: true }
}

const hasPages: ReadonlySet<PaperState['kind']> = new Set(['in', 'generated'])
