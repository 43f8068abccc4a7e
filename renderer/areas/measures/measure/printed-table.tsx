import { assess } from '../../../../shared/measures/assessment.ts'
import type { Measure } from '../../../../shared/measures/measure.ts'
import { measureTable } from '../../../../shared/measures/measure-chart.ts'
import { figureWithUnit, measureSentences } from '../../../../shared/measures/measure-sentences.ts'
import { restatedNotes } from '../../../../shared/measures/restated-notes.ts'
import type { Period } from '../../../../shared/measures/period.ts'

interface Props {
  readonly measure: Measure
  readonly period: Period
}

/** The table, the trend and the notes as the report prints them. */
export function PrintedTable({ measure, period }: Props) {
  const table = measureTable(measure, period, figureWithUnit)
  const judged = assess(measure, period)
  if (table === null) return null
  return (
    <section className="printed" aria-label="As it will print">
      <h2 className="measure-section">As it will print</h2>
      <div className="printed-pane" tabIndex={0} role="region" aria-label={table.caption}>
        <table className="figures">
          <thead>
            <tr>
              {table.header.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name = '', ...figures]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {figures.map((figure, place) => (
                  <td key={table.header[place + 1]}>{figure}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {judged !== null && (
        <p>
          <span className="strong">{judged.mark}</span> {judged.meaning}
        </p>
      )}
      <p className="caption">{measureSentences(measure, period)}</p>
      {restatedNotes(measure, period).map((note) => (
        <p key={note} className="caption">
          {note}
        </p>
      ))}
    </section>
  )
}
