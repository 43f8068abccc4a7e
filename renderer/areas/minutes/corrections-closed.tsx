import { useState } from 'react'
import { type IsoDate, longDate } from '../../../shared/calendar/iso-date.ts'
import { ClosingDialog } from '../../parts/closing-dialog.tsx'
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
      {isTold && (
        <ClosingDialog title={`The minutes of ${longDate(heldOn)} are approved`} onClose={() => tell(false)}>
          Nothing in them is corrected any more. What was said of them belongs in the minute of this item.
        </ClosingDialog>
      )}
    </>
  )
}
