import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useRef } from 'react'
import type { ReferenceRegister } from '../../../shared/contract/reference-views.ts'
import { ownerlessWords } from '../../../shared/references/sheets/owner-sheet.ts'
import { FileInput } from '../../parts/file-input.tsx'
import { focusOnce } from '../../parts/focus-once.ts'
import { Mark } from '../../parts/marks.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useFocusBack } from '../../parts/use-focus-back.ts'
import { ownerless, ownersOf } from './reference-rows.ts'
import { Reading, Remarks } from './sheets-reading.tsx'
import { conflictKey, useSheets } from './use-sheets.ts'

interface Props {
  readonly register: ReferenceRegister
  readonly onClose: () => void
}

/** One sheet for each owner, and those that came back: what would change, what is to be chosen, what cannot be placed. */
export function SheetsDialog({ register, onClose }: Props) {
  const sheets = useSheets()
  const input = useRef<HTMLInputElement>(null)
  useFocusBack()
  const { reading, isBusy } = sheets
  const owners = ownersOf(register.references)
  const left = ownerless(register.references)
  const open = reading?.conflicts.filter(
    (each) => each.kind !== 'discharged' && !sheets.choices.has(conflictKey(each)),
  )
  const canTake = !isBusy && open?.length === 0
  return (
    <Dialog
      open
      onOpenChange={(_, { open: isOpen, type }) => !isOpen && type !== 'backdropClick' && onClose()}
    >
      <DialogSurface
        className="refs-sheets-surface"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey || !canTake) return
          event.preventDefault()
          sheets.take()
        }}
      >
        <DialogBody>
          <DialogTitle>Owners’ sheets</DialogTitle>
          <DialogContent className="refs-sheets">
            {sheets.problem !== null && <ProblemNotice problem={sheets.problem} />}
            <p role="status">{isBusy ? 'Working on the sheets…' : sheets.done}</p>
            {reading === null && sheets.left.length > 0 ? (
              <Remarks remarks={sheets.left} />
            ) : reading === null ? (
              <>
                <p>
                  {owners.length === 1 ? 'One owner has' : `${owners.length} owners have`} something open.
                  Each gets a sheet with only their references, in Word or Excel; nothing is sent from here.
                </p>
                {left.length > 0 && (
                  <p>
                    <Mark shape="alert" tone="warn">
                      {ownerlessWords(left.map(({ number }) => number))}
                    </Mark>
                  </p>
                )}
                <p className="caption">
                  Bring back what they return, in Word, Excel or .csv, however it was sorted or renamed. You
                  see all that would change before anything does.
                </p>
              </>
            ) : (
              <Reading reading={reading} sheets={sheets} />
            )}
            <FileInput ref={input} choose="several" accept=".docx,.xlsx,.csv" onFiles={sheets.read} />
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
                ref={focusOnce}
                aria-keyshortcuts="Control+Enter"
                disabledFocusable={!canTake}
                onClick={() => canTake && sheets.take()}
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
