import { StepButtons } from '../../parts/step-buttons.tsx'
import type { MeasuresEditing } from './use-measures.ts'

/** Undo and redo of what was done to the committee's measures. */
export function MeasureSteps({ editing: { undo, redo, retrace } }: { readonly editing: MeasuresEditing }) {
  return <StepButtons undo={undo} redo={redo} onUndo={() => retrace('undo')} onRedo={() => retrace('redo')} />
}
