import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { ReferenceRegister } from '../../../shared/contract/reference-views.ts'
import { isSettled } from '../../../shared/references/sheets/merge-returned.ts'
import { ownerlessWords } from '../../../shared/references/sheets/owner-sheet.ts'
import { FileInput } from '../../parts/file-input.tsx'
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

/** The first of the choices that are open. */
const firstToChoose = '.refs-conflict[data-open] input'

/** One sheet for each owner, and those that came back: what would change, what is to be chosen, what cannot be placed. */
export function SheetsDialog({ register, onClose }: Props) {
  const sheets = useSheets()
  const input = useRef<HTMLInputElement>(null)
  const surface = useRef<HTMLElement>(null)
  useFocusBack()
  const { reading, isBusy } = sheets
  const owners = ownersOf(register.references)
  const left = ownerless(register.references)
  const open =
    reading?.conflicts.filter((each) => !isSettled(each) && !sheets.choices.has(conflictKey(each))) ?? []
  const goTo = (selector: string): void => surface.current?.querySelector<HTMLElement>(selector)?.focus()
  const takeOrChoose = (): void => {
    if (isBusy) return
    if (open.length > 0) goTo(firstToChoose)
    else sheets.take()
  }
  // What had the keys goes with what was read or taken in.
  const before = useRef(reading)
  const hasOpen = open.length > 0
  useEffect(() => {
    if (before.current === reading) return
    before.current = reading
    const next = reading === null ? '.refs-sheets-close' : hasOpen ? firstToChoose : '.refs-sheets-take'
    surface.current?.querySelector<HTMLElement>(next)?.focus()
  }, [reading, hasOpen])
  return (
    <Dialog
      open
      onOpenChange={(_, { open: isOpen, type }) => !isOpen && type !== 'backdropClick' && onClose()}
    >
      <DialogSurface
        ref={(element: HTMLElement | null) => {
          surface.current = element
        }}
        className="refs-sheets-surface"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey || reading === null) return
          event.preventDefault()
          takeOrChoose()
        }}
      >
        <DialogBody>
          <DialogTitle>Owners’ sheets</DialogTitle>
          <DialogContent className="refs-sheets-content">
            {sheets.problem !== null && <ProblemNotice problem={sheets.problem} />}
            <p role="status">{isBusy ? 'Working on the sheets…' : sheets.done}</p>
            <div className="refs-sheets">
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
            </div>
            <FileInput ref={input} choose="several" accept=".docx,.xlsx,.csv" onFiles={sheets.read} />
          </DialogContent>
          <DialogActions fluid>
            {open.length > 0 && (
              <p className="grow" role="status">
                <Mark shape="alert" tone="warn">
                  {open.length === 1 ? 'One choice is' : `${open.length} choices are`} open.
                </Mark>
              </p>
            )}
            <Button className="refs-sheets-close" onClick={onClose}>
              {reading === null ? 'Close' : 'Not yet'}
            </Button>
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
                className="refs-sheets-take"
                aria-keyshortcuts="Control+Enter"
                disabledFocusable={isBusy}
                onClick={takeOrChoose}
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
