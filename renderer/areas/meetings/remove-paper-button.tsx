import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components'
import { itemLabel, type AgendaItem } from '../../../shared/agenda/agenda-item.ts'

interface Props {
  readonly item: Pick<AgendaItem, 'number'>
  readonly disabled: boolean
  readonly onRemove: () => void
}

/** Takes the paper off an item. It asks once, since the file must be given again to undo it. */
export function RemovePaperButton({ item, disabled, onRemove }: Props) {
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" disabled={disabled}>
          Remove…
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Take the paper off item {itemLabel(item)}?</DialogTitle>
          <DialogContent>
            Item {itemLabel(item)} will say “Not here yet”. Its appendices, if it has any, come off with it.
            The files stay in the records; give them again to put them back.
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>Not now</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={onRemove}>
                Take it off
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
