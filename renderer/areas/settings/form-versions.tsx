import { longDate } from '../../../shared/calendar/iso-date.ts'
import { ukDay } from '../../../shared/calendar/uk-day.ts'
import type { FormVersion } from '../../../shared/reports/report-form.ts'
import { Mark } from '../../parts/marks.tsx'

/** Every version of the form: which one the next template carries, and what those before it asked. */
export function FormVersions({ versions }: { readonly versions: readonly FormVersion[] }) {
  return (
    <section className="settings-form card" aria-label="Versions of the form">
      <h2>Versions</h2>
      <p className="caption">
        A version that a report carries stays as it is: the next change makes a new one. Covers of every
        version are read back.
      </p>
      <ol className="versions">
        {versions.map((version, place) => (
          <li key={version.id ?? 'usual'} className="version">
            <p>
              <span className="strong">{nameOf(version, versions.length - place)}</span>{' '}
              <span className="caption figures">{reportsWords(version.reports)}</span>
            </p>
            {place === 0 && (
              <Mark shape="tick" tone="ok">
                The next template carries it
              </Mark>
            )}
            <details>
              <summary>What it asks</summary>
              <p className="caption">References: {version.grammars.join(', ')}</p>
              <ol className="version-questions">
                {version.questions.map(({ field, question }) => (
                  <li key={field}>{question}</li>
                ))}
              </ol>
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** "Version 2, from 12 November 2026" */
function nameOf({ madeAt }: FormVersion, number: number): string {
  if (madeAt === null) return 'The usual form, until you change anything'
  return `Version ${number}, from ${longDate(ukDay(new Date(madeAt)))}`
}

function reportsWords(count: number): string {
  if (count === 0) return 'No report carries it yet.'
  return count === 1 ? '1 report carries it.' : `${count} reports carry it.`
}
