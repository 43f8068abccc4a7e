import { Button } from '@fluentui/react-components'
import { ArrowRedoRegular, ArrowUndoRegular } from '@fluentui/react-icons'
import type { MeasuresEditing } from './use-measures.ts'

/** Undo and redo, each by the name of its step. */
export function StepButtons({ editing: { undo, redo, retrace } }: { readonly editing: MeasuresEditing }) {
  const undoWords = undo === null ? 'Nothing to undo' : `Undo: ${undo.label}`
  const redoWords = redo === null ? 'Nothing to redo' : `Redo: ${redo.label}`
  return (
    <>
      <Button
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        aria-label={undoWords}
        title={undoWords}
        aria-keyshortcuts="Control+Z"
        disabledFocusable={undo === null}
        onClick={() => retrace('undo')}
      />
      <Button
        appearance="subtle"
        icon={<ArrowRedoRegular />}
        aria-label={redoWords}
        title={redoWords}
        aria-keyshortcuts="Control+Y"
        disabledFocusable={redo === null}
        onClick={() => retrace('redo')}
      />
    </>
  )
}
