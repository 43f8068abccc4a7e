import { useMemo } from 'react'
import { chartAltText, chartCaption } from '../../../../shared/measures/chart-words.ts'
import type { Measure } from '../../../../shared/measures/measure.ts'
import { measureFigures } from '../../../../shared/measures/measure-figures.ts'
import { figureWithUnit } from '../../../../shared/measures/measure-sentences.ts'
import { periodLabel } from '../../../../shared/measures/period.ts'
import type { QuarterPeriod } from '../../../../shared/measures/quarter.ts'
import { SpecChart } from '../../../parts/spec-chart.tsx'
import { PictureButton } from './picture-button.tsx'

interface Props {
  readonly measure: Measure
  readonly period: QuarterPeriod
}

/** The charts of the report, and what is said of each to those who cannot see it. */
export function MeasureCharts({ measure, period }: Props) {
  const figures = useMemo(() => measureFigures(measure, period, figureWithUnit), [measure, period])
  if (figures.length === 0) return <p className="caption">A chart comes with the first figure.</p>
  return (
    <>
      {figures.map(({ chart }) => {
        const caption = chartCaption(chart)
        const altText = chartAltText(chart, measure.title, '')
        return (
          <figure key={caption} className="measure-chart">
            <figcaption className="strong">{caption}</figcaption>
            <SpecChart chart={chart} altText={altText} />
            {chart.notes?.map((note) => (
              <p key={note} className="caption">
                {note}
              </p>
            ))}
            <details>
              <summary>Said of the chart to those who cannot see it</summary>
              <p className="caption">{altText}</p>
            </details>
          </figure>
        )
      })}
      <PictureButton measureId={measure.id} period={periodLabel(period)} />
    </>
  )
}
