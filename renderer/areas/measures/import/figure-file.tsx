import { Button, Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { FiguresReading } from '../../../../shared/contract/measure-views.ts'
import type { FigureChange } from '../../../../shared/measures/sheets/compare-figures.ts'
import type { FigureMapping } from '../../../../shared/measures/sheets/mapping.ts'
import type { FigureFileReading } from '../../../../shared/measures/sheets/read-figure-file.ts'
import type { SheetRemark } from '../../../../shared/measures/sheets/read-figures.ts'
import { changeWords, figureSaid, mappingWords, remarkSentence } from './figures-words.ts'
import { MappingForm } from './mapping-form.tsx'
import type { Meant } from './odd-choice.ts'
import { OddChanges } from './odd-changes.tsx'

interface Props {
  readonly file: FigureFileReading
  readonly series: FiguresReading['series']
  readonly isBusy: boolean
  readonly meant: Meant
  readonly onMean: (keys: readonly string[], isMeant: boolean) => void
  readonly onMapping: (mapping: FigureMapping) => void
}

/** One file as it was read: where its figures stand, what to mend, what to look at, and every change. */
export function FigureFile({ file, series, isBusy, meant, onMean, onMapping }: Props) {
  const { fileName, mapping, faults, doubts, unknown } = file
  const changes = file.changes.filter(({ odd }) => odd.length === 0)
  return (
    <section className="figures-file" aria-label={fileName}>
      <h3>{fileName}</h3>
      {file.isReturnForm ? (
        <p className="caption">{returnWords(file)}</p>
      ) : (
        <HowRead file={file} isBusy={isBusy} onMapping={onMapping} />
      )}
      <Remarks heading="To mend first" remarks={faults} />
      <Remarks heading="To look at" remarks={doubts} />
      {mapping !== null && unknown.length > 0 && (
        <>
          <h4>Not known</h4>
          {unknown.map(({ key, said, place, why, figures }) => (
            <Field
              key={key}
              className="figures-unknown"
              label={`${place}: ${said}`}
              hint={`${why}. ${figures === 1 ? 'One figure stands' : `${figures} figures stand`} under it.`}
            >
              <Select
                disabled={isBusy}
                value=""
                onChange={(_, { value }) =>
                  onMapping({ ...mapping, names: { ...mapping.names, [key]: value } })
                }
              >
                <option value="">Leave it out</option>
                {series.map(({ seriesId, name }) => (
                  <option key={seriesId} value={name}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </>
      )}
      <OddChanges file={file} meant={meant} onMean={onMean} />
      {changes.length > 0 && <Changes changes={changes} caption={`Changes by ${fileName}`} />}
    </section>
  )
}

function returnWords({ stillOpen, faults }: FigureFileReading): string {
  if (stillOpen === 0) return faults.length > 0 ? 'A return form.' : 'A return form, answered in full.'
  const open = stillOpen === 1 ? 'one figure is still open' : `${stillOpen} figures are still open`
  return `A return form; ${open}.`
}

function HowRead({ file, isBusy, onMapping }: Pick<Props, 'file' | 'isBusy' | 'onMapping'>) {
  const [isOpen, setOpen] = useState(false)
  const { mapping, isRemembered } = file
  return (
    <>
      <p className="caption">
        {mapping === null
          ? 'No figures of these measures were found. Say where they are.'
          : `${isRemembered ? 'Read as last time. ' : ''}${mappingWords(mapping)}`}{' '}
        {mapping !== null && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Close' : 'Read it otherwise'}
          </Button>
        )}
      </p>
      {(isOpen || mapping === null) && <MappingForm file={file} isBusy={isBusy} onMapping={onMapping} />}
    </>
  )
}

function Remarks({
  heading,
  remarks,
}: {
  readonly heading: string
  readonly remarks: readonly SheetRemark[]
}) {
  if (remarks.length === 0) return null
  return (
    <>
      <h4>{heading}</h4>
      <ul>
        {remarks.slice(0, mostShown).map(({ place, words }) => (
          <li key={`${place} ${words}`}>
            <span className="strong figures">{place}</span> {remarkSentence(words)}
          </li>
        ))}
      </ul>
      {remarks.length > mostShown && <p className="caption">And {remarks.length - mostShown} more.</p>}
    </>
  )
}

/** More rows than a person reads; the sums above say how many there are. */
const mostShown = 200

function Changes({
  changes,
  caption,
}: {
  readonly changes: readonly FigureChange[]
  readonly caption: string
}) {
  return (
    <>
      <table className="figures-changes">
        <caption className="spoken">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Period</th>
            <th scope="col">What</th>
            <th scope="col">Now</th>
            <th scope="col">Becomes</th>
            <th scope="col">Cell</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, mostShown).map((change) => (
            <tr key={`${change.seriesId} ${change.period}`}>
              <th scope="row">{change.name}</th>
              <td className="figures">{change.period}</td>
              <td>{changeWords[change.kind]}</td>
              <td className="figures">{figureSaid(change.seen, change)}</td>
              <td className="figures strong">{figureSaid(change, change)}</td>
              <td className="figures">{change.place}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > mostShown && (
        <p className="caption">And {changes.length - mostShown} more changes.</p>
      )}
    </>
  )
}
