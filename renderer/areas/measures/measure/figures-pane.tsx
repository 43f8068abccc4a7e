import { Button, Input } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { MeasureView } from '../../../../shared/contract/measure-views.ts'
import { frequencyWords, keptBy } from '../../../../shared/measures/frequency-words.ts'
import type { Measure } from '../../../../shared/measures/measure.ts'
import { type Period, periodLabel, periodNamed, periodsBefore } from '../../../../shared/measures/period.ts'
import type { QuarterPeriod } from '../../../../shared/measures/quarter.ts'
import { FigureGrid } from '../grid/figure-grid.tsx'
import { type GridModel, rowsOf } from '../grid/grid-model.ts'
import { measureGrid } from '../grid/measure-grid.ts'
import type { MeasuresEditing } from '../use-measures.ts'
import { MeasureCharts } from './measure-charts.tsx'

interface Props {
  readonly view: MeasureView
  readonly period: QuarterPeriod
  readonly editing: MeasuresEditing
}

/** A measure's figures as a sheet, and its charts. */
export function FiguresPane({ view: { measure, inHand, today }, period, editing }: Props) {
  const [added, add] = useState<readonly Period[]>([])
  const [since, setSince] = useState<Period | null>(null)
  const model = useMemo(
    () => measureGrid(measure, period, periodNamed(inHand), added, since),
    [measure, period, inHand, added, since],
  )
  if (measure.series.length === 0)
    return (
      <section className="measure-figures" aria-label="Figures">
        <h2 className="measure-section">Figures</h2>
        <p className="caption">Say in its details what is counted; then its figures have a place here.</p>
      </section>
    )
  const counted = [...new Set(measure.series.map(({ counted: one }) => one))].filter((one) => one !== null)
  return (
    <section className="measure-figures" aria-label="Figures">
      <div className="measure-pane-head">
        <h2 className="measure-section">Figures</h2>
        <span className="caption grow">{[...counted, rhythmWords(measure)].join(', ')}</span>
        <span className="caption">
          <kbd>Ctrl V</kbd> paste from Excel
        </span>
        {measure.frequency !== 'irregular' && (
          <Button size="small" onClick={() => setSince(aYearBefore(model))}>
            Show a year earlier
          </Button>
        )}
      </div>
      <FigureGrid
        key={`${measure.id} ${periodLabel(period)} ${since === null ? '' : periodLabel(since)}`}
        model={model}
        today={today}
        onEnter={editing.enter}
      />
      {measure.frequency === 'irregular' && <AddPeriod onAdd={(one) => add([...added, one])} />}
      <MeasureCharts measure={measure} period={period} />
    </section>
  )
}

/** A year before the first row: of months that has a quarter in each row, else a year. */
function aYearBefore(model: GridModel): Period | null {
  const [first] = rowsOf(model)
  if (first === undefined) return null
  const period = periodNamed(first.head)
  return periodsBefore(period, period.kind === 'quarter' ? 4 : 1)
}

/** The rhythm of the figures that are there, else the one they are wanted in. */
function rhythmWords({ series, frequency }: Measure): string {
  const [kind, another] = new Set(series.flatMap(({ readings }) => readings.map(({ period }) => period.kind)))
  return kind === undefined || another !== undefined || frequency === 'irregular'
    ? frequencyWords[frequency].toLowerCase()
    : keptBy[kind]
}

/** A survey or another period to enter a figure for. */
function AddPeriod({ onAdd }: { readonly onAdd: (period: Period) => void }) {
  const [name, setName] = useState('')
  const isReady = name.trim() !== ''
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        onAdd(periodNamed(name.trim()))
        setName('')
      }}
    >
      <Input
        size="small"
        aria-label="Period or survey"
        placeholder="October 2024, or a survey"
        maxLength={80}
        value={name}
        onChange={(_, { value }) => setName(value)}
      />
      <Button size="small" type="submit" disabledFocusable={!isReady}>
        Add {isReady ? periodLabel(periodNamed(name.trim())) : 'a period'}
      </Button>
    </form>
  )
}
