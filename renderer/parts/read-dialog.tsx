import {
  Button,
  type ButtonProps,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'

interface Props {
  /** What the button says that opens it. */
  readonly opens: string
  readonly size?: NonNullable<ButtonProps['size']>
  readonly title: string
  /** Of its content. */
  readonly className: string
  readonly children: ReactNode
}

/** A button that opens something to read: long texts scroll, also by the keyboard, and nothing is changed by closing it. */
export function ReadDialog({ opens, size = 'medium', title, className, children }: Props) {
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button size={size}>{opens}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={className} tabIndex={0}>
            {children}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>Close</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
