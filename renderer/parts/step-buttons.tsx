import { Button, Tooltip } from '@fluentui/react-components'
import { ArrowRedoRegular, ArrowUndoRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'

/** A step that can be taken back or made again, by the name the clerk knows it by. */
interface Step {
  readonly label: string
}

interface Props {
  readonly undo: Step | null
  readonly redo: Step | null
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly size?: 'small' | 'medium'
}

/** Undo and redo, each by the name of its step; with nothing to take back they stay in their place and say so. */
export function StepButtons({ undo, redo, onUndo, onRedo, size = 'medium' }: Props) {
  return (
    <>
      <StepButton
        label={stepLabel('Undo', undo)}
        keys="Control+Z"
        icon={<ArrowUndoRegular />}
        size={size}
        isIdle={undo === null}
        onClick={onUndo}
      />
      <StepButton
        label={stepLabel('Redo', redo)}
        keys="Control+Y"
        icon={<ArrowRedoRegular />}
        size={size}
        isIdle={redo === null}
        onClick={onRedo}
      />
    </>
  )
}

const stepLabel = (verb: 'Undo' | 'Redo', step: Step | null): string =>
  step === null ? `Nothing to ${verb.toLowerCase()}` : `${verb}: ${step.label}`

interface StepProps {
  readonly label: string
  readonly keys: string
  readonly icon: ReactElement
  readonly size: 'small' | 'medium'
  readonly isIdle: boolean
  readonly onClick: () => void
}

function StepButton({ label, keys, icon, size, isIdle, onClick }: StepProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button
        appearance="subtle"
        size={size}
        icon={icon}
        aria-keyshortcuts={keys}
        disabledFocusable={isIdle}
        onClick={onClick}
      />
    </Tooltip>
  )
}
