import { Button, Field, Input } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { seriesNameLength } from '../../../shared/contract/limits.ts'
import { Choice } from './choice.tsx'
import { newSeries, type SeriesDraft } from './details-draft.ts'

interface Props {
  readonly series: readonly SeriesDraft[]
  /** The measure's own, which an only series may leave to it. */
  readonly title: string
  readonly onSeries: (series: readonly SeriesDraft[]) => void
}

const unitWords = { count: 'Count', percent: 'Per cent', hours: 'Hours', score: 'Score' } as const
const aggregationWords = {
  sum: 'add up',
  mean: 'give their mean',
  last: 'leave the last one',
  none: 'do not add up',
} as const

/** What is counted; months become quarters as each series says. */
export function SeriesFieldset({ series, title, onSeries }: Props) {
  const change = (key: string, part: Partial<SeriesDraft>): void =>
    onSeries(series.map((one) => (one.key === key ? { ...one, ...part } : one)))
  return (
    <fieldset className="details-series">
      <legend className="strong">Series</legend>
      {series.map((one, place) => (
        <div key={one.key} className="details-one-series">
          <Field label="Name">
            <Input
              value={one.label}
              placeholder={title}
              maxLength={seriesNameLength}
              onChange={(_, { value }) => change(one.key, { label: value })}
            />
          </Field>
          <Field label="Unit">
            <Choice words={unitWords} value={one.unit} onChange={(unit) => change(one.key, { unit })} />
          </Field>
          <Field label="What is counted">
            <Input
              value={one.counted}
              placeholder="offences, £m"
              maxLength={40}
              onChange={(_, { value }) => change(one.key, { counted: value })}
            />
          </Field>
          <Field label="Months in a quarter">
            <Choice
              words={aggregationWords}
              value={one.aggregation}
              onChange={(aggregation) => change(one.key, { aggregation })}
            />
          </Field>
          {series.length > 1 && (
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={`Take out series ${one.label === '' ? place + 1 : one.label}`}
              onClick={() => onSeries(series.filter(({ key }) => key !== one.key))}
            />
          )}
        </div>
      ))}
      {series.length < 8 && (
        <Button size="small" onClick={() => onSeries([...series, newSeries(crypto.randomUUID())])}>
          Add a series
        </Button>
      )}
    </fieldset>
  )
}
