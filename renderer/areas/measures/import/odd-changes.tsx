import { Checkbox } from '@fluentui/react-components'
import type { Oddity } from '../../../../shared/measures/odd-figures.ts'
import type { FigureChange } from '../../../../shared/measures/sheets/compare-figures.ts'
import type { FigureFileReading } from '../../../../shared/measures/sheets/read-figure-file.ts'
import { figureSaid } from './figures-words.ts'
import { type Meant, oddGroups, oddKey } from './odd-choice.ts'

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
      {groups.map(({ kind, changes }) => {
        const keys = changes.map((change) => oddKey(file, change))
        const ticked = keys.filter((key) => meant.has(key)).length
        return (
          <table key={kind} className="figures-changes figures-odd">
            <caption className="spoken">{`${groupWords[kind]}, in ${file.fileName}`}</caption>
            <thead>
              <tr>
                <th scope="col" colSpan={2}>
                  <Checkbox
                    label={
                      changes.length === 1 ? groupWords[kind] : `${groupWords[kind]}: all ${changes.length}`
                    }
                    checked={ticked === 0 ? false : ticked === keys.length || 'mixed'}
                    onChange={() => onMean(keys, ticked < keys.length)}
                  />
                </th>
                <th scope="col">Now</th>
                <th scope="col">Becomes</th>
                <th scope="col">Cell</th>
              </tr>
            </thead>
            <tbody>
              {changes.slice(0, mostShown).map((change) => (
                <OddRow
                  key={oddKey(file, change)}
                  change={change}
                  isMeant={meant.has(oddKey(file, change))}
                  onMean={(isMeant) => onMean([oddKey(file, change)], isMeant)}
                />
              ))}
            </tbody>
            {changes.length > mostShown && (
              <tfoot>
                <tr>
                  <td colSpan={5} className="caption">
                    And {changes.length - mostShown} more.
                  </td>
                </tr>
              </tfoot>
            )}
          </table>
        )
      })}
    </>
  )
}

interface RowProps {
  readonly change: FigureChange
  readonly isMeant: boolean
  readonly onMean: (isMeant: boolean) => void
}

function OddRow({ change, isMeant, onMean }: RowProps) {
  const { name, period, odd, seen, place } = change
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={`${place}: ${name}, ${period}`}
          checked={isMeant}
          onChange={(_, { checked }) => onMean(checked === true)}
        />
      </td>
      <th scope="row">
        {name}, <span className="figures">{period}</span>
        <span className="caption figures-why">{odd.map(({ words }) => words).join('; ')}</span>
      </th>
      <td className="figures">{figureSaid(seen)}</td>
      <td className="figures strong">{figureSaid(change)}</td>
      <td className="figures">{place}</td>
    </tr>
  )
}

const groupWords: Readonly<Record<Oddity, string>> = {
  hidden: 'In hidden rows or columns',
  notOver: 'Of periods that are not over yet',
  otherRhythm: 'Of another kind of period than before',
  minus: 'Below nought',
  overHundred: 'More than 100%',
  fraction: 'Not whole, though they count',
  farOff: 'Far from what is usual',
}

/** More rows than a person reads; all of them go with the box above. */
const mostShown = 200
