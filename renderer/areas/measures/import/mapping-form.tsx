import { Field, Select } from '@fluentui/react-components'
import type { FigureLayout, FigureMapping } from '../../../../shared/measures/sheets/mapping.ts'
import type { FigureFileReading } from '../../../../shared/measures/sheets/read-figure-file.ts'

interface Props {
  readonly file: FigureFileReading
  readonly isBusy: boolean
  readonly onMapping: (mapping: FigureMapping) => void
}

const layoutWords: Readonly<Record<FigureLayout['kind'], string>> = {
  list: 'A row for each figure',
  periodsAcross: 'A column for each period',
  measuresAcross: 'A column for each measure',
}

/** Says where in a file the figures stand; every choice reads the file again. */
export function MappingForm({ file, isBusy, onMapping }: Props) {
  const mapping = file.mapping ?? beginning(file)
  const { layout } = mapping
  const sheet = file.sheets.find(({ name }) => name === mapping.sheet)
  const say = (said: Partial<FigureMapping>): void => onMapping({ ...mapping, ...said })
  const column = (
    label: string,
    value: number | null,
    choose: (column: number | null) => void,
    isOptional = false,
  ) => (
    <Choice
      label={label}
      isBusy={isBusy}
      value={value === null ? '' : String(value)}
      options={[
        ...(isOptional ? [['', 'None'] as const] : []),
        ...file.columns.map((words, at) => [String(at), words] as const),
      ]}
      onChoose={(said) => choose(said === '' ? null : Number(said))}
    />
  )
  return (
    <div className="figures-mapping">
      {file.sheets.length > 1 && (
        <Choice
          label="Sheet"
          isBusy={isBusy}
          value={mapping.sheet}
          options={file.sheets.map(({ name, isHidden, rows }) => [
            name,
            `${name}${isHidden ? ' (hidden)' : ''}, ${rows === 1 ? '1 row' : `${rows} rows`}`,
          ])}
          onChoose={(name) =>
            say({
              sheet: name,
              headerRow: file.sheets.find((one) => one.name === name)?.headings[0]?.row ?? 1,
            })
          }
        />
      )}
      <Choice
        label="Headings are in"
        isBusy={isBusy}
        value={String(mapping.headerRow)}
        options={(sheet?.headings ?? []).map(({ row, words }) => [String(row), `Row ${row}: ${words}`])}
        onChoose={(row) => say({ headerRow: Number(row) })}
      />
      <Choice
        label="Laid out with"
        isBusy={isBusy}
        value={layout.kind}
        options={Object.entries(layoutWords)}
        onChoose={(kind) => say({ layout: layoutOf(kind) })}
      />
      {layout.kind !== 'measuresAcross' && (
        <>
          {column(
            'Measure',
            layout.measure,
            (measure) => measure !== null && say({ layout: { ...layout, measure } }),
          )}
          {column('Series', layout.series, (series) => say({ layout: { ...layout, series } }), true)}
        </>
      )}
      {layout.kind !== 'periodsAcross' &&
        column(
          'Period',
          layout.period,
          (period) => period !== null && say({ layout: { ...layout, period } }),
        )}
      {layout.kind === 'list' && (
        <>
          {column(
            'Figures',
            layout.value,
            (value) => value !== null && say({ layout: { ...layout, value } }),
          )}
          {column(
            'Why there is none',
            layout.reason,
            (reason) => say({ layout: { ...layout, reason } }),
            true,
          )}
        </>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly isBusy: boolean
  readonly value: string
  readonly options: readonly (readonly [value: string, words: string])[]
  readonly onChoose: (value: string) => void
}

function Choice({ label, isBusy, value, options, onChoose }: ChoiceProps) {
  return (
    <Field label={label}>
      <Select disabled={isBusy} value={value} onChange={(_, said) => onChoose(said.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** Where nothing was found, the first sheet that is seen, and its first columns. */
function beginning({ sheets }: FigureFileReading): FigureMapping {
  const sheet = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0]
  return {
    sheet: sheet?.name ?? '',
    headerRow: sheet?.headings[0]?.row ?? 1,
    layout: layoutOf('list'),
    names: {},
  }
}

function layoutOf(kind: string): FigureLayout {
  if (kind === 'periodsAcross') return { kind, measure: 0, series: null }
  if (kind === 'measuresAcross') return { kind, period: 0 }
  return { kind: 'list', measure: 0, series: null, period: 1, value: 2, reason: null }
}
