import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useFocusBack } from './use-focus-back.ts'

interface Props {
  readonly title: string
  /** Names what scrolls, where it may be longer than a small window. */
  readonly label?: string
  /** Of the whole. */
  readonly surface?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * Says something that is only to be closed. What is said has the focus first: it scrolls by the keyboard, and a space within what the
 * clerk types on presses no button.
 */
export function ClosingDialog({ title, label, surface, onClose, children }: Props) {
  useFocusBack()
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface {...(surface !== undefined && { className: surface })}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent tabIndex={0} {...(label !== undefined && { role: 'region', 'aria-label': label })}>
            {children}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Close</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
