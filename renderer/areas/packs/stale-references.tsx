import { lawText } from '../../../shared/agenda/access-law.ts'
import type { Nation } from '../../../shared/calendar/nations.ts'
import type { StaleReference } from '../../../shared/pack/page-references.ts'
import { Mark } from '../../parts/marks.tsx'
import { staleWords } from './late-change-words.ts'

interface Props {
  readonly references: readonly StaleReference[]
  readonly nation: Nation
}

/** Page numbers in the papers' own words that would lead elsewhere, and what the law says of late papers. */
export function StaleReferences({ references, nation }: Props) {
  return (
    <section className="card late-stale" aria-labelledby="late-stale">
      <h3 id="late-stale">Would no longer be true</h3>
      {references.length === 0 ? (
        <p>No paper names a page that would move.</p>
      ) : (
        <ul>
          {references.map((reference) => (
            <li key={`${reference.onPage} ${reference.names}`}>
              <Mark shape="alert" tone="warn">
                Item {reference.itemNumber}, page {reference.onPage}: {staleWords(reference)}
              </Mark>
            </li>
          ))}
        </ul>
      )}
      <p className="late-law">
        A paper that comes after the agenda is open to the public from the time you publish it. Source:{' '}
        {lawText(nation, 'inspection')}. Your monitoring officer decides.
      </p>
    </section>
  )
}
