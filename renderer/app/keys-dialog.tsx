import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useFocusBack } from '../parts/use-focus-back.ts'
import { keys } from './keys.ts'
import './keys-dialog.css'

interface Props {
  readonly onClose: () => void
}

/** F1: what every key does. */
export function KeysDialog({ onClose }: Props) {
  useFocusBack()
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="keys-dialog">
        <DialogBody>
          <DialogTitle>Keys</DialogTitle>
          {/* Longer than a small window: it scrolls, so keys must reach it. */}
          <DialogContent tabIndex={0} role="region" aria-label="What each key does">
            <table className="keys">
              <tbody>
                {keys.map(([name, does]) => (
                  <tr key={name}>
                    <th scope="row">
                      <kbd>{name}</kbd>
                    </th>
                    <td>{does}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Close</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
