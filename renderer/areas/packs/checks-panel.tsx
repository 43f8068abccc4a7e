import type { PackCheck, PackVersion } from '../../../shared/pack/pack-view.ts'
import { supplementName } from '../../../shared/pack/supplement-name.ts'
import { checkLooks as looks } from './check-looks.ts'
import { MarkShape } from '../../parts/marks.tsx'
import { Notice } from '../../parts/notice.tsx'
import { timeOfDay } from '../../parts/times.ts'
import { checksOf, standingOf } from './checks.ts'
import { PublicCopyNotes } from './public-copy-notes.tsx'
import { PackNotes } from './pack-notes.tsx'
import { PublishPanel } from './publish-panel.tsx'

/** What the checks of a pack found: first whether anything exempt is in the public copy, then the rest. */
export function ChecksPanel({ pack }: { readonly pack: PackVersion }) {
  const checks = checksOf(pack.editions)
  const exempt = checks.find(({ name }) => name === 'exempt-text')
  const others = checks.filter(({ name }) => name !== 'exempt-text')
  const toSettle = others.filter((check) => standingOf(check) === 'toSettle').length
  const toCome = others.filter((check) => standingOf(check) === 'toCome').length
  return (
    <aside className="checks" aria-label="Result of the checks" data-pane="" tabIndex={0}>
      {exempt && (
        <Notice
          tone={exempt.ok ? 'ok' : 'bad'}
          title={exempt.ok ? 'Nothing exempt is in the public copy' : 'Exempt text stands in the public copy'}
        >
          <p className="checks-detail">{exempt.detail}</p>
        </Notice>
      )}
      <PublishPanel pack={pack} />
      <div>
        <h2>{toSettle === 0 ? 'Also checked' : `Also checked: ${toSettle} to settle`}</h2>
        <p className="checks-wait" role="status">
          {toCome > 0 && `${toComeWords(toCome)} The finished pages are being read; you can go on working.`}
        </p>
        <ul className="checks-list">
          {others.map((check) => (
            <CheckLine key={check.name} check={check} />
          ))}
        </ul>
      </div>
      <PublicCopyNotes pack={pack} />
      <PackNotes editions={pack.editions} />
      <p className="caption figures">
        {pack.supplement === null ? '' : `${supplementName(pack.supplement)}, `}Version {pack.version}, built{' '}
        {timeOfDay(pack.builtAt)}
      </p>
    </aside>
  )
}

const toComeWords = (count: number): string =>
  count === 1 ? 'One check is to come.' : `${count} checks are to come.`

/** A check on one line; what was found stands behind a passed one and open under one to settle. */
function CheckLine({ check }: { readonly check: PackCheck }) {
  const { shape, tone, word } = looks[standingOf(check)]
  return (
    <li>
      <details open={!check.ok && !check.isPending}>
        <summary className={`check mark-${tone}`}>
          <MarkShape shape={shape} />
          <span className="checks-title">
            <span className="spoken">{word}: </span>
            {check.title}
          </span>
        </summary>
        <p className="checks-detail">{check.detail}</p>
      </details>
    </li>
  )
}
