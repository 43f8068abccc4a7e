import { ClosingDialog } from '../parts/closing-dialog.tsx'
import { keys } from './keys.ts'
import './keys-dialog.css'

interface Props {
  readonly onClose: () => void
}

/** F1: what every key does. */
export function KeysDialog({ onClose }: Props) {
  return (
    <ClosingDialog title="Keys" label="What each key does" surface="keys-dialog" onClose={onClose}>
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
    </ClosingDialog>
  )
}
