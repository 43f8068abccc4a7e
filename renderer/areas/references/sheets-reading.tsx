import { Button, Radio, RadioGroup } from '@fluentui/react-components'
import type { SheetConflict, SheetsReading } from '../../../shared/references/sheets/merge-returned.ts'
import { saidWords } from '../../../shared/references/sheets/owner-sheet.ts'
import type { SheetRemark } from '../../../shared/references/sheets/read-returned.ts'
import { counted } from '../../../shared/words/counted.ts'
import { saveText } from '../../parts/save-file.ts'
import { conflictKey, type Sheets } from './use-sheets.ts'

/** What returned sheets would change, what is to be chosen, and what cannot be placed. */
export function Reading({ reading, sheets }: { readonly reading: SheetsReading; readonly sheets: Sheets }) {
  const { changes, conflicts, remarks, rows, unchanged } = reading
  return (
    <>
      <p className="strong figures">
        {counted(rows, 'row')} read: {unchanged} as {unchanged === 1 ? 'it was' : 'they were'},{' '}
        {counted(changes.length, 'change')}, {conflicts.length} to choose, {remarks.length} to look at.
        Nothing is changed yet.
      </p>
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

const conflictWords: Readonly<Record<SheetConflict['kind'], string>> = {
  changedHere: 'The register was changed too.',
  twoSheets: 'Two sheets say different things.',
  emptied: 'The sheet has nothing there any more.',
  notAsSent: 'The sheet does not say what was sent.',
  discharged: 'The committee has discharged it meanwhile; the register stays.',
}

function Conflict({ conflict, sheets }: { readonly conflict: SheetConflict; readonly sheets: Sheets }) {
  const { number, field, kind, inRegister, said } = conflict
  const choice = sheets.choices.get(conflictKey(conflict))
  const title = `${number}, ${saidWords[field]}`
  return (
    <section className="refs-conflict" aria-label={title}>
      <p>
        <span className="strong figures">{title}.</span> {conflictWords[kind]}
      </p>
      <RadioGroup
        aria-label={title}
        disabled={kind === 'discharged'}
        value={kind === 'discharged' ? 'register' : String(choice ?? '')}
        onChange={(_, { value }) =>
          sheets.choose(conflict, value === 'register' ? 'register' : Number(value))
        }
      >
        <Radio
          value="register"
          label={`Keep the register’s: ${inRegister === '' ? 'nothing' : `“${inRegister}”`}`}
        />
        {said.map(({ value, owner, fileName, line }, at) => (
          <Radio
            key={`${fileName} ${line}`}
            value={String(at)}
            label={`Take ${owner}’s (${fileName}): ${value === '' ? 'nothing' : `“${value}”`}`}
          />
        ))}
      </RadioGroup>
    </section>
  )
}

function remarkWords({ fileName, line, kind, number, words }: SheetRemark): string {
  const place = line === null ? fileName : `${fileName}, row ${line}`
  switch (kind) {
    case 'unknown':
      return `${place}: no reference was found for “${words}”.`
    case 'retyped':
      return `${place}: “${words}” is taken for ${number}.`
    case 'twoAtOnce':
      return `${place}: the number is one reference’s, the action another’s. Nothing is taken from “${words}”.`
    case 'twice':
      return `${place}: ${number} stands there twice: “${words}”.`
    case 'addedWords':
      return `${place}: beside ${number} somebody added “${words}”.`
    case 'ownRegister':
      return `${place} is the register itself and no owner’s sheet. Nothing is read from it.`
    case 'aside':
      return `${place}: somebody wrote “${words}”.`
    case 'rewritten':
      return `${place}: the action of ${number} was rewritten: “${words}”. The register keeps what the Committee asked.`
    case 'leftOut':
      return `${place}: ${number} was taken out of the sheet; it stays in the register.`
    case 'noTable':
      return `${place}: no reference was found on it${words === '' ? '' : `: “${words}”`}.`
    case 'unreadable':
      return words
  }
}
