import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useState } from 'react'
import { type IsoDate, longDate } from '../../../shared/calendar/iso-date.ts'
import { useFocusBack } from '../../parts/use-focus-back.ts'
import { useShortcut } from '../../parts/use-shortcut.ts'

/** In the place of the key that lists a correction, once the last minutes are approved: what is typed then must not land in the minute. */
export function CorrectionsClosed({ heldOn }: { readonly heldOn: IsoDate }) {
  const [isTold, tell] = useState(false)
  useShortcut({ key: 'c', alt: true }, () => tell(true))
  return (
    <>
      <p className="caption">
        The minutes of {longDate(heldOn)} are approved; no correction is listed in them any more.
      </p>
      {isTold && <ClosedDialog heldOn={heldOn} onClose={() => tell(false)} />}
    </>
  )
}

function ClosedDialog({ heldOn, onClose }: { readonly heldOn: IsoDate; readonly onClose: () => void }) {
  useFocusBack()
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>The minutes of {longDate(heldOn)} are approved</DialogTitle>
          {/* Has the focus first: a space within what the clerk types on must press no button. */}
          <DialogContent tabIndex={0}>
            Nothing in them is corrected any more. What was said of them belongs in the minute of this item.
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
