import { useMemo } from 'react'
import { chartAltText, chartCaption } from '../../../../shared/measures/chart-words.ts'
import type { Measure } from '../../../../shared/measures/measure.ts'
import { measureChart } from '../../../../shared/measures/measure-chart.ts'
import type { QuarterPeriod } from '../../../../shared/measures/quarter.ts'
import { SpecChart } from '../../../parts/spec-chart.tsx'

interface Props {
  readonly measure: Measure
  readonly period: QuarterPeriod
}

/** The chart of the report, and what is said of it to those who cannot see it. */
export function MeasureCharts({ measure, period }: Props) {
  const chart = useMemo(() => measureChart(measure, period), [measure, period])
  if (chart === null) return <p className="caption">A chart comes with the first figure.</p>
  const altText = chartAltText(chart, measure.title)
  return (
    <figure className="measure-chart">
      <figcaption className="strong">{chartCaption(chart)}</figcaption>
      <SpecChart chart={chart} altText={altText} />
      <details>
        <summary>Said of the chart to those who cannot see it</summary>
        <p className="caption">{altText}</p>
      </details>
    </figure>
  )
}
