import { Button, Radio, RadioGroup } from '@fluentui/react-components'
import {
  isSettled,
  type SheetConflict,
  type SheetsReading,
  whyNotTaken,
} from '../../../shared/references/sheets/merge-returned.ts'
import { saidWords } from '../../../shared/references/sheets/owner-sheet.ts'
import { conflictWords, readWords, remarkWords } from '../../../shared/references/sheets/reading-words.ts'
import { saveText } from '../../parts/save-file.ts'
import { conflictKey, type Sheets } from './use-sheets.ts'

/** What returned sheets would change, what is to be chosen, and what cannot be placed. */
export function Reading({ reading, sheets }: { readonly reading: SheetsReading; readonly sheets: Sheets }) {
  const { changes, conflicts, remarks } = reading
  return (
    <>
      <p className="strong figures">{readWords(reading)} Nothing is changed yet.</p>
      {conflicts.length > 0 && <h3>Choose</h3>}
      {conflicts.map((conflict) => (
        <Conflict key={conflictKey(conflict)} conflict={conflict} sheets={sheets} />
      ))}
      {changes.length > 0 && <h3>Changes</h3>}
      <ul>
        {changes.map(({ number, field, was, value, owner, why }) => (
          <li key={`${number} ${field}`}>
            <span className="strong figures">{number}</span> {saidWords[field]}:{' '}
            {was === '' ? 'nothing' : `“${was}”`} becomes “{value}”{' '}
            <span className="caption">
              ({owner}
              {why !== null && `: ${why}`})
            </span>
          </li>
        ))}
      </ul>
      {remarks.length > 0 && <Remarks remarks={remarks} />}
    </>
  )
}

/** What cannot be taken in by itself; the clerk takes the list along. */
export function Remarks({ remarks }: { readonly remarks: SheetsReading['remarks'] }) {
  const words = remarks.map(remarkWords)
  return (
    <>
      <div className="row">
        <h3 className="grow">To look at</h3>
        <Button
          size="small"
          onClick={() => saveText('Owners’ sheets, to look at.txt', words.join('\r\n'), 'text/plain')}
        >
          Save the list
        </Button>
      </div>
      <ul>
        {words.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

function Conflict({ conflict, sheets }: { readonly conflict: SheetConflict; readonly sheets: Sheets }) {
  const { number, field, kind, inRegister, said } = conflict
  const isHere = isSettled(conflict)
  const choice = isHere ? 'register' : sheets.choices.get(conflictKey(conflict))
  const title = `${number}, ${saidWords[field]}`
  return (
    <section className="refs-conflict" aria-label={title} data-open={choice === undefined || undefined}>
      <p>
        <span className="strong figures">{title}.</span> {conflictWords[kind]}
      </p>
      <RadioGroup
        aria-label={title}
        disabled={isHere}
        value={String(choice ?? '')}
        onChange={(_, { value }) =>
          sheets.choose(conflict, value === 'register' ? 'register' : Number(value))
        }
      >
        <Radio
          value="register"
          label={`Keep ${inRegister === '' ? 'nothing' : `“${inRegister}”`}, as the register has it`}
        />
        {said.map((word, at) => {
          const { value, fileName, line } = word
          const why = whyNotTaken(conflict, word)
          return (
            <Radio
              key={`${fileName} ${line}`}
              value={String(at)}
              disabled={isHere || why !== null}
              label={`Take ${value === '' ? 'nothing' : `“${value}”`}, from ${fileName}${kind === 'twoRows' ? `, row ${line}` : ''}${why === null ? '' : ` (${why})`}`}
            />
          )
        })}
      </RadioGroup>
    </section>
  )
}
