import { Button, ToggleButton } from '@fluentui/react-components'
import { DataBarVerticalRegular } from '@fluentui/react-icons'
import type { ReferenceRegister, RegisteredReference } from '../../../shared/contract/reference-views.ts'
import type { RegisterAudience } from '../../../shared/contract/register-audience.ts'
import { StepButtons } from '../../parts/step-buttons.tsx'
import { PrintButton } from './print-button.tsx'
import { firstLine } from './reference-rows.ts'
import { TakeAwayMenu } from './take-away-menu.tsx'
import type { RegisterEditing } from './use-register.ts'

interface Props {
  readonly register: ReferenceRegister
  readonly committeeId: number | null
  readonly shown: readonly RegisteredReference[]
  readonly editing: RegisterEditing
  readonly isCharted: boolean
  readonly onChart: () => void
  readonly onPrint: (audience: RegisterAudience) => void
  readonly onSheets: () => void
  readonly onAdd: () => void
}

/** What the register comes to, and what can be done with the whole of it. */
export function RegisterHead(props: Props) {
  const { register, committeeId, shown, editing, isCharted, onChart, onPrint, onSheets, onAdd } = props
  return (
    <header className="register-head">
      <div className="grow">
        <h1>Outstanding references</h1>
        <p className="caption figures">{firstLine(register, committeeId)}</p>
      </div>
      <StepButtons undo={register.undo} redo={register.redo} onUndo={editing.undo} onRedo={editing.redo} />
      <ToggleButton
        appearance="subtle"
        icon={<DataBarVerticalRegular />}
        checked={isCharted}
        onClick={onChart}
      >
        Chart
      </ToggleButton>
      <PrintButton shown={shown} onPrint={onPrint} />
      <TakeAwayMenu register={register} shown={shown} />
      <Button onClick={onSheets}>Owners’ sheets…</Button>
      <Button appearance="primary" aria-keyshortcuts="Alt+N" onClick={onAdd}>
        Add reference
      </Button>
    </header>
  )
}
