import { Button } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import type { RegisterCommittee } from '../../../shared/contract/reference-views.ts'
import { countsInWords, referencesChart } from '../../../shared/pack/references-chart.ts'
import { SpecChart } from '../../parts/spec-chart.tsx'
import './counts-panel.css'

interface Props {
  readonly committee: RegisterCommittee
  readonly onClose: () => void
}

/** Open, new and discharged at each of a committee's meetings: the chart of its paper, with its table beside it. */
export function CountsPanel({ committee, onClose }: Props) {
  const { name, counts } = committee
  const chart = referencesChart(counts)
  return (
    <section className="refs-counts" aria-label={`Meeting by meeting: ${name}`} data-pane="" tabIndex={-1}>
      <header className="refs-counts-head">
        <div className="grow">
          <h2>{name}</h2>
          <p className="caption figures">
            {chart?.finding ??
              countsInWords(counts) ??
              'The committee has not met since its register begins.'}
          </p>
        </div>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label="Close the chart"
          onClick={onClose}
        />
      </header>
      {chart !== null && (
        <div className="refs-counts-panes">
          <SpecChart chart={chart.figure.chart.chart} altText={chart.figure.chart.altText} heightPx={190} />
          <div className="refs-counts-table">
            <table className="figures">
              <caption>{chart.figure.caption}</caption>
              <thead>
                <tr>
                  {chart.figure.table.header.map((words) => (
                    <th key={words} scope="col">
                      {words}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {chart.figure.table.rows.map(([label = '', ...cells]) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    {cells.map((cell, place) => (
                      <td key={chart.figure.table.header[place + 1]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </section>
  )
}
