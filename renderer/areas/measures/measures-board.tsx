import { Button, Select } from '@fluentui/react-components'
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { MeasuresView } from '../../../shared/contract/measure-views.ts'
import type { MeasureGlance } from '../../../shared/measures/dashboard.ts'
import { Segments } from '../../parts/segments.tsx'
import { FiguresMenu } from './import/figures-menu.tsx'
import { MeasureCard } from './measure-card.tsx'
import { briefing, type Filter, filters } from './measures-words.ts'
import { ReportButton } from './report-button.tsx'

type Shown = NonNullable<MeasuresView['shown']>

interface Props {
  readonly committees: MeasuresView['committees']
  readonly shown: Shown
  readonly onCommittee: (committeeId: number) => void
  readonly onPeriod: (period: string) => void
}

/** The briefing first, then the measures under their priorities. */
export function MeasuresBoard({ committees, shown, onCommittee, onPeriod }: Props) {
  const [filter, setFilter] = useState<Filter>('all')
  const { measures, period, before, after, days, committeeId, periods } = shown
  const fitting = measures.filter(filters[filter].fits)
  return (
    <div className="measures">
      <header className="measures-head">
        <div className="grow">
          <h1>{briefing(period, measures)}</h1>
          <p className="caption">{days}</p>
        </div>
        {committees.length > 1 && (
          <Select
            aria-label="Committee"
            value={String(committeeId)}
            onChange={(_, { value }) => onCommittee(Number(value))}
          >
            {committees.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <FiguresMenu committeeId={committeeId} period={period} />
        <ReportButton committeeId={committeeId} period={period} />
      </header>
      <div className="measures-bar">
        <Button
          size="small"
          icon={<ChevronLeft20Regular />}
          aria-label={`Quarter before: ${before}`}
          onClick={() => onPeriod(before)}
        />
        <span className="strong figures">{period}</span>
        <Button
          size="small"
          icon={<ChevronRight20Regular />}
          aria-label={`Quarter after: ${after}`}
          onClick={() => onPeriod(after)}
        />
        <Segments
          label="Measures shown"
          value={filter}
          onChange={setFilter}
          options={Object.entries(filters).map(([value, { text, fits }]) => ({
            value: value as Filter, // the keys of `filters`
            text: `${text} ${measures.filter(fits).length}`,
          }))}
        />
      </div>
      <div className="measures-scroll">
        {priorities(fitting).map(([priority, of]) => (
          <section key={priority} aria-label={priority}>
            <h2 className="measures-priority">
              {priority}{' '}
              <span className="caption">{of.length === 1 ? '1 measure' : `${of.length} measures`}</span>
            </h2>
            <ul className="measure-cards">
              {of.map((measure) => (
                <MeasureCard key={measure.id} measure={measure} periods={periods} period={period} />
              ))}
            </ul>
          </section>
        ))}
        {fitting.length === 0 && <p className="caption">None of the {measures.length} measures.</p>}
      </div>
    </div>
  )
}

/** Measures under their priorities, in the order of the plan. */
function priorities(
  measures: readonly MeasureGlance[],
): readonly (readonly [string, readonly MeasureGlance[]])[] {
  const groups = new Map<string, MeasureGlance[]>()
  for (const measure of measures) {
    const priority = measure.priority === '' ? 'Without a priority' : measure.priority
    groups.set(priority, [...(groups.get(priority) ?? []), measure])
  }
  return [...groups]
}
