import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Radio,
  RadioGroup,
} from '@fluentui/react-components'
import { useRef } from 'react'
import type { ReferenceRegister } from '../../../shared/contract/reference-views.ts'
import type { SheetConflict, SheetsReading } from '../../../shared/references/sheets/merge-returned.ts'
import { saidWords } from '../../../shared/references/sheets/owner-sheet.ts'
import type { SheetRemark } from '../../../shared/references/sheets/read-returned.ts'
import { FileInput } from '../../parts/file-input.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { ownersOf } from './reference-rows.ts'
import { conflictKey, type Sheets, useSheets } from './use-sheets.ts'
import { counted } from '../../../shared/words/counted.ts'

interface Props {
  readonly register: ReferenceRegister
  readonly onClose: () => void
}

/** One sheet for each owner, and those that came back: what would change, what is to be chosen, what cannot be placed. */
export function SheetsDialog({ register, onClose }: Props) {
  const sheets = useSheets()
  const input = useRef<HTMLInputElement>(null)
  const { reading, isBusy } = sheets
  const owners = ownersOf(register.references)
  const open = reading?.conflicts.filter(
    (each) => each.kind !== 'discharged' && !sheets.choices.has(conflictKey(each)),
  )
  return (
    <Dialog
      open
      onOpenChange={(_, { open: isOpen, type }) => !isOpen && type !== 'backdropClick' && onClose()}
    >
      <DialogSurface className="refs-sheets-surface">
        <DialogBody>
          <DialogTitle>Owners’ sheets</DialogTitle>
          <DialogContent className="refs-sheets">
            {sheets.problem !== null && <ProblemNotice problem={sheets.problem} />}
            <p role="status">{isBusy ? 'Working on the sheets…' : sheets.done}</p>
            {reading === null ? (
              <>
                <p>
                  {owners.length === 1 ? 'One owner has' : `${owners.length} owners have`} something open.
                  Each gets a sheet with only their references, in Word or Excel; nothing is sent from here.
                </p>
                <p className="caption">
                  Bring back what they return, either form, however it was sorted or renamed. You see all that
                  would change before anything does.
                </p>
              </>
            ) : (
              <Reading reading={reading} sheets={sheets} />
            )}
            <FileInput ref={input} choose="several" accept=".docx,.xlsx" onFiles={sheets.read} />
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{reading === null ? 'Close' : 'Not yet'}</Button>
            {reading === null ? (
              <>
                <Button disabled={isBusy || owners.length === 0} onClick={() => sheets.make('word')}>
                  Save as Word files
                </Button>
                <Button disabled={isBusy || owners.length === 0} onClick={() => sheets.make('excel')}>
                  Save as Excel files
                </Button>
                <Button appearance="primary" disabled={isBusy} onClick={() => input.current?.click()}>
                  Read returned sheets…
                </Button>
              </>
            ) : (
              <Button
                appearance="primary"
                disabledFocusable={isBusy || open?.length !== 0}
                onClick={() => open?.length === 0 && sheets.take()}
              >
                Take the changes in
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function Reading({ reading, sheets }: { readonly reading: SheetsReading; readonly sheets: Sheets }) {
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
      {remarks.length > 0 && <h3>To look at</h3>}
      <ul>
        {remarks.map((remark) => (
          <li key={JSON.stringify(remark)}>{remarkWords(remark)}</li>
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
            label={`Take ${owner}’s: ${value === '' ? 'nothing' : `“${value}”`}`}
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
