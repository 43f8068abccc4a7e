import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'
import type { Problem } from '../../shared/problems/problem.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { useFocusBack } from './use-focus-back.ts'

interface Props {
  readonly title: string
  /** What its one blue button does, as a verb. */
  readonly act: string
  /** Whether enough is said to do it. */
  readonly isReady: boolean
  /** What is still in the way of it, told beside the button that it keeps pale, however long the form is. */
  readonly inTheWay?: string | null
  readonly isBusy: boolean
  /** Why it was not done; what was typed stays. */
  readonly problem: Problem | null
  readonly onAct: () => void
  readonly onClose: () => void
  /** Focuses something else where what had the focus is gone with the act. */
  readonly onGone?: () => void
  /** Of its content. */
  readonly className?: string
  /** Of the whole, where it needs more room. */
  readonly surface?: string
  readonly children: ReactNode
}

/** Asks for what an act needs. Ctrl+Enter acts from any field, Esc and “Not yet” leave everything as it was. */
export function ActDialog({
  title,
  act,
  isReady,
  inTheWay = null,
  isBusy,
  problem,
  onAct,
  onClose,
  onGone,
  className,
  surface,
  children,
}: Props) {
  const canAct = isReady && !isBusy
  const way = useId()
  useFocusBack(onGone)
  return (
    // A press beside it would lose what was typed; Esc is meant.
    <Dialog open onOpenChange={(_, { open, type }) => !open && type !== 'backdropClick' && onClose()}>
      <DialogSurface
        {...(surface !== undefined && { className: surface })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey || !canAct) return
          event.preventDefault()
          onAct()
        }}
      >
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={className}>
            {problem !== null && <ProblemNotice problem={problem} />}
            {children}
          </DialogContent>
          {inTheWay !== null && (
            <DialogActions position="start">
              <p id={way} className="caption" role="status">
                {inTheWay}
              </p>
            </DialogActions>
          )}
          <DialogActions>
            <Button onClick={onClose}>Not yet</Button>
            <Button
              appearance="primary"
              aria-keyshortcuts="Control+Enter"
              {...(inTheWay !== null && { 'aria-describedby': way })}
              disabledFocusable={!canAct}
              onClick={() => canAct && onAct()}
            >
              {act}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
