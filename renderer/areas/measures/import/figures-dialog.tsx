import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { FileInput } from '../../../parts/file-input.tsx'
import { ProblemNotice } from '../../../parts/problem-notice.tsx'
import { FigureFile } from './figure-file.tsx'
import { bringInWords, broughtInWords, foundWords, hindrance } from './figures-words.ts'
import { outdatedWords } from '../measures-words.ts'
import { wantedChanges } from './odd-choice.ts'
import { type Figures, useFigures } from './use-figures.ts'
import './figures-dialog.css'

interface Props {
  readonly committeeId: number
  readonly onClose: () => void
}

/** Brings figures in from files: how they are read, what would change, what has to be mended; then all of it, or nothing. */
export function FiguresDialog({ committeeId, onClose }: Props) {
  const figures = useFigures(committeeId)
  const [why, setWhy] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const { reading, isBusy, taken } = figures
  const files = reading?.files ?? []
  const wanted = wantedChanges(files, figures.meant)
  const hinders = reading === null ? null : hindrance(files, wanted, why)
  const canTake = reading !== null && hinders === null && !isBusy
  return (
    <Dialog open onOpenChange={(_, { open, type }) => !open && type !== 'backdropClick' && onClose()}>
      <DialogSurface
        className="figures-surface"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey || !canTake) return
          event.preventDefault()
          figures.takeIn(why)
        }}
      >
        <DialogBody>
          <DialogTitle>Bring in figures</DialogTitle>
          <DialogContent className="figures-content">
            {figures.problem !== null && <ProblemNotice problem={figures.problem} />}
            <p role="status" className="strong">
              {isBusy
                ? 'Reading the figures…'
                : statusWords(taken, reading === null ? null : foundWords(files, wanted))}
            </p>
            {hinders !== null && !isBusy && <p id="figures-hindrance">{hinders}</p>}
            {wanted.some(({ kind }) => kind === 'restated') && (
              <Field
                label="Why are figures restated?"
                required
                hint="Printed nowhere; kept beside the old figures."
              >
                <Input value={why} maxLength={300} onChange={(_, { value }) => setWhy(value)} />
              </Field>
            )}
            {reading === null ? (
              <p>
                Choose workbooks (.xlsx), tables (.csv) or return forms that came back, one or several. You
                see every figure that would change before anything does.
              </p>
            ) : (
              files.map((file, place) => (
                <FigureFile
                  key={`${place} ${file.fileName}`}
                  file={file}
                  series={reading.series}
                  isBusy={isBusy}
                  meant={figures.meant}
                  onMean={figures.mean}
                  onMapping={(mapping) => figures.readAs(place, mapping)}
                />
              ))
            )}
            <FileInput ref={input} choose="several" accept=".xlsx,.csv" onFiles={figures.read} />
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{reading === null ? 'Close' : 'Not yet'}</Button>
            <Button
              appearance={reading === null ? 'primary' : 'secondary'}
              disabledFocusable={isBusy}
              onClick={() => !isBusy && input.current?.click()}
            >
              {reading === null ? 'Choose files…' : 'Read again…'}
            </Button>
            {reading !== null && (
              <Button
                appearance="primary"
                aria-keyshortcuts="Control+Enter"
                {...(hinders !== null && { 'aria-describedby': 'figures-hindrance' })}
                disabledFocusable={!canTake}
                onClick={() => canTake && figures.takeIn(why)}
              >
                {bringInWords(wanted)}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function statusWords(taken: Figures['taken'], found: string | null): string {
  if (found !== null) return `${found} Nothing is changed yet.`
  if (taken === null) return ''
  const { cells, lookAgain } = taken
  const again = lookAgain.length === 0 ? '' : ` Look at ${lookAgain.join(', ')} again. ${outdatedWords}`
  return `${broughtInWords(cells)}${again}`
}
