import { Checkbox } from '@fluentui/react-components'
import type { FigureChange } from '../../../../shared/measures/sheets/compare-figures.ts'
import type { FigureFileReading } from '../../../../shared/measures/sheets/read-figure-file.ts'
import type { Oddity } from '../../../../shared/measures/odd-figures.ts'
import { figureSaid } from './figures-words.ts'
import { type Meant, type OddGroup, oddGroups, oddKey } from './odd-choice.ts'

interface Props {
  readonly file: FigureFileReading
  readonly meant: Meant
  readonly onMean: (keys: readonly string[], isMeant: boolean) => void
}

/** The figures of a file that look odd: each is left out until somebody says that it is meant. */
export function OddChanges({ file, meant, onMean }: Props) {
  const groups = oddGroups(file)
  if (groups.length === 0) return null
  return (
    <>
      <h4>To decide</h4>
      <p className="caption">These look odd, and are left out unless you tick them.</p>
      <table className="figures-changes figures-odd">
        <caption className="spoken">Odd figures of {file.fileName}</caption>
        <thead>
          <tr>
            <th scope="col">Measure and period</th>
            <th scope="col">Now</th>
            <th scope="col">Becomes</th>
            <th scope="col">Cell</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.kind} group={group} file={file} meant={meant} onMean={onMean} />
        ))}
      </table>
    </>
  )
}

function Group({ group: { kind, changes }, file, meant, onMean }: Props & { readonly group: OddGroup }) {
  const keys = changes.map((change) => oddKey(file, change))
  const ticked = keys.filter((key) => meant.has(key)).length
  const words = groupWords[kind]
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4} className="figures-odd-group">
          {changes.length === 1 ? (
            words
          ) : (
            <Checkbox
              label={`${words}: all ${changes.length}`}
              checked={ticked === 0 ? false : ticked === keys.length || 'mixed'}
              onChange={() => onMean(keys, ticked < keys.length)}
            />
          )}
        </th>
      </tr>
      {changes.slice(0, mostShown).map((change) => {
        const key = oddKey(file, change)
        return (
          <OddRow
            key={key}
            change={change}
            group={kind}
            isMeant={meant.has(key)}
            onMean={(isMeant) => onMean([key], isMeant)}
          />
        )
      })}
      {changes.length > mostShown && (
        <tr>
          <td colSpan={4} className="caption">
            And {changes.length - mostShown} more.
          </td>
        </tr>
      )}
    </tbody>
  )
}

interface RowProps {
  readonly change: FigureChange
  readonly group: Oddity
  readonly isMeant: boolean
  readonly onMean: (isMeant: boolean) => void
}

function OddRow({ change, group, isMeant, onMean }: RowProps) {
  const { name, period, odd, seen, place } = change
  // What the group says already is not said again, unless it says how far off.
  const more = odd.filter(({ kind }) => kind !== group || kind === 'farOff')
  return (
    <tr>
      <th scope="row">
        <Checkbox
          label={`${name}, ${period}`}
          checked={isMeant}
          onChange={(_, { checked }) => onMean(checked === true)}
        />
        {more.length > 0 && (
          <span className="caption figures-why">{more.map(({ words }) => words).join('; ')}</span>
        )}
      </th>
      <td className="figures">{figureSaid(seen, change)}</td>
      <td className="figures strong">{figureSaid(change, change)}</td>
      <td className="figures">{place}</td>
    </tr>
  )
}

const groupWords: Readonly<Record<Oddity, string>> = {
  hidden: 'In hidden rows or columns',
  notOver: 'Of periods that are not over yet',
  otherRhythm: 'Of another kind of period than before',
  minus: 'Below nought, as none before',
  overHundred: 'More than 100%',
  fraction: 'Not whole, though they count',
  farOff: 'Far from what is usual',
}

/** More rows than a person reads; all of them go with the box above. */
const mostShown = 200
