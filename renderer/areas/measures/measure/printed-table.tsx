import { Fragment } from 'react'
import { assess } from '../../../../shared/measures/assessment.ts'
import type { FigureTable } from '../../../../shared/measures/measure-chart.ts'
import type { Measure } from '../../../../shared/measures/measure.ts'
import { measureFigures } from '../../../../shared/measures/measure-figures.ts'
import { figureWithUnit, measureSentences } from '../../../../shared/measures/measure-sentences.ts'
import type { Period } from '../../../../shared/measures/period.ts'

interface Props {
  readonly measure: Measure
  readonly period: Period
}

/** The tables, the trend and the notes as the report prints them. */
export function PrintedTable({ measure, period }: Props) {
  const figures = measureFigures(measure, period, figureWithUnit)
  const judged = assess(measure, period)
  if (figures.length === 0) return null
  return (
    <section className="printed" aria-label="As it will print">
      <h2 className="measure-section">As it will print</h2>
      {figures.map(({ chart, table }, place) => (
        <Fragment key={`${place} ${table.caption}`}>
          <Figures table={table} />
          {[...(chart.notes ?? []), ...table.notes].map((note) => (
            <p key={note} className="caption">
              {note}
            </p>
          ))}
        </Fragment>
      ))}
      {judged !== null && (
        <p>
          <span className="strong">{judged.mark}</span> {judged.meaning}
        </p>
      )}
      {measureSentences(measure, period).map((words) => (
        <p key={words} className="caption">
          {words}
        </p>
      ))}
    </section>
  )
}

function Figures({ table: { caption, header, rows } }: { readonly table: FigureTable }) {
  return (
    <div className="printed-pane" tabIndex={0} role="region" aria-label={caption}>
      <table className="figures">
        <thead>
          <tr>
            {header.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure, place) => (
                <td key={header[place + 1]}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
