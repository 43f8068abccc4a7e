import type { MadeCheck, RemovedFromReport } from '../../../shared/pack/pack-view.ts'
import { Mark } from '../../parts/marks.tsx'
import { checkLooks } from './check-looks.ts'
import { type CheckLine, checkLines } from './checks.ts'

interface Props {
  readonly made: readonly MadeCheck[]
  readonly removed: readonly RemovedFromReport[]
}

/** The checks of a pack being built, each marked as soon as it is made, and what was taken out of its papers. */
export function BuildChecks({ made, removed }: Props) {
  const lines = checkLines(made)
  const toSettle = lines.filter(({ standing }) => standing === 'toSettle')
  return (
    <section className="card build-card" aria-label="Checks" tabIndex={0}>
      <div className="build-checks-head">
        <h2 className="grow">Checks</h2>
        <CheckCounts lines={lines} />
      </div>
      <span className="spoken" role="status">
        {toSettle.map(({ title }) => `To settle: ${title}.`).join(' ')}
      </span>
      <ul>
        {lines.map(({ name, standing, title, detail }) => {
          const { shape, tone, word } = checkLooks[standing]
          return (
            <li
              key={name}
              className={standing === 'toCome' ? 'build-check build-check-toCome' : 'build-check'}
            >
              <Mark shape={shape} tone={tone}>
                {word}
              </Mark>
              <div>
                <p>{title}</p>
                {detail !== null && <p className="caption">{detail}</p>}
              </div>
            </li>
          )
        })}
        {removed.map(({ document, text }) => (
          <li key={document} className="build-check">
            <Mark shape="info" tone="info">
              Note
            </Mark>
            <div>
              <p>{document}: hidden things taken out for the public</p>
              <p className="caption">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const counted = ['passed', 'toSettle', 'lookAt', 'toCome'] as const satisfies readonly CheckLine['standing'][]

/** "4 passed, 1 to settle, 2 to come": what is under way is still to come. */
function CheckCounts({ lines }: { readonly lines: readonly CheckLine[] }) {
  return counted.map((standing) => {
    const count = lines.filter(
      (line) => line.standing === standing || (standing === 'toCome' && line.standing === 'underWay'),
    ).length
    if (count === 0) return null
    const { shape, tone, word } = checkLooks[standing]
    return (
      <Mark key={standing} shape={shape} tone={tone}>
        <span className="figures">
          {count} {word.toLowerCase()}
        </span>
      </Mark>
    )
  })
}
