import type { MeetingDetail } from '../../../shared/contract/views.ts'
import { checkNames, type JobProgress } from '../../../shared/pack/pack-view.ts'
import { Mark } from '../../parts/marks.tsx'
import { type Band, bandsOf, plannedBands, sizeText } from './bands.ts'
import { fillOf } from './build-fill.ts'
import { BuildStages } from './build-stages.tsx'
import { checksToCome } from './checks.ts'
import { MapLegend } from './map-legend.tsx'
import { PageMap } from './page-map.tsx'
import './build-view.css'

interface Props {
  readonly detail: MeetingDetail
  readonly job: JobProgress
}

/** A pack being built: its pages filling up, its seven stages, and the checks that will be made of it. */
export function BuildView({ detail, job }: Props) {
  const bands = bandsInSight(detail)
  const pages = bands.at(-1)?.range.last ?? 0
  const before = detail.pack?.version ?? null
  return (
    <div className="build" data-pane="" tabIndex={-1}>
      <section className="card build-map" aria-label="Page map">
        <div className="build-map-head">
          <h2 className="figures">{pages === 0 ? 'Counting the pages' : sizeText(pages)}</h2>
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
      <section className="card build-card">
        <div className="build-checks-head">
          <h2 className="grow">Checks</h2>
          <Mark shape="toCome" tone="none">
            <span className="figures">{checkNames.length} to come</span>
          </Mark>
        </div>
        <ul>
          {checkNames.map((name) => (
            <li key={name} className="build-check">
              <Mark shape="toCome" tone="none">
                To come
              </Mark>
              <span>{checksToCome[name]}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** "Version 5" of "Community Safety, version 5": which meeting it is stands above. */
function versionOf({ title }: JobProgress): string {
  const version = title.split(', ').at(-1) ?? title
  return version.slice(0, 1).toUpperCase() + version.slice(1)
}

/** The pages as planned; before they are counted, those of the pack there is, since most papers will be the same. */
function bandsInSight({ items, pack }: MeetingDetail): readonly Band[] {
  const planned = plannedBands(items)
  if (planned.length > 0) return planned
  const built = pack?.editions.find(({ audience }) => audience === 'members') ?? pack?.editions[0]
  return built === undefined ? [] : bandsOf(built.documents)
}
