import { Button } from '@fluentui/react-components'
import { AddRegular, DismissRegular } from '@fluentui/react-icons'
import { type NumberSeries, writeReference } from '../../../shared/reports/reference-grammar.ts'
import { KeptField } from './kept-field.tsx'

interface Props {
  readonly series: readonly NumberSeries[]
  readonly year: number
  readonly onKeep: (grammars: readonly string[]) => void
}

/** How references are written, each with what it gives this year: the next number, and those that no report has. */
export function ReferenceGrammars({ series, year, onKeep }: Props) {
  const grammars = series.map(({ grammar }) => grammar)
  return (
    <section className="settings-form card" aria-label="References of reports">
      <h2>References</h2>
      <p className="caption">
        Your own letters, with {'{serial}'} where the number stands and {'{yy}'} or {'{yyyy}'} where the year
        does: Pol {'{serial}-{yy}'} gives {writeReference('Pol {serial}-{yy}', { serial: 20, year })}. Numbers
        begin anew each January.
      </p>
      <ul className="settings-list">
        {series.map(({ grammar, next, gaps }, place) => (
          <li key={grammar} className="grammar">
            <div className="grow">
              <KeptField
                label={place === 0 ? 'References read' : 'Or'}
                maxLength={60}
                value={grammar}
                hint={`The next report gets ${next}.${gapWords(gaps, year)}`}
                onKeep={(text) => text !== '' && onKeep(grammars.with(place, text))}
              />
            </div>
            {series.length > 1 && (
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={`Remove ${grammar}`}
                onClick={() => onKeep(grammars.filter((one) => one !== grammar))}
              />
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button icon={<AddRegular />} onClick={() => onKeep([...grammars, freeGrammar(grammars)])}>
          Add another way
        </Button>
      </div>
    </section>
  )
}

/** " Not given in 2026: Pol 03-26, Pol 07-26." */
function gapWords(gaps: readonly string[], year: number): string {
  if (gaps.length === 0) return ` No number of ${year} is missing.`
  const shown = gaps.slice(0, 6).join(', ')
  return ` Not given in ${year}: ${shown}${gaps.length > 6 ? ` and ${gaps.length - 6} more` : ''}.`
}

/** A way that is not there yet, for the clerk to change. */
function freeGrammar(grammars: readonly string[]): string {
  const letters = ['Report', 'Paper', 'Item', 'Ref'].find((one) => !grammars.includes(`${one} {serial}-{yy}`))
  return `${letters ?? `R${grammars.length}`} {serial}-{yy}`
}
