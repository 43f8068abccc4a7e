import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import type { Problem } from '../../shared/problems/problem.ts'
import { useClient } from '../client/packwright-context.ts'
import { wordsOf } from './problem-words.ts'

/** Shows the folder with the pack's files; where the window cannot, it says where the folder is. */
export function OpenFolderButton({ packId }: { readonly packId: number }) {
  const { bridge } = useClient()
  const open = useMutation<{ readonly shown: boolean; readonly path: string }, Problem>({
    mutationFn: () => bridge.showPackFolder(packId),
  })
  const path = open.data?.shown === false ? open.data.path : null
  return (
    <>
      <Button onClick={() => open.mutate()}>Open folder</Button>
      <Dialog
        open={path !== null || open.error !== null}
        onOpenChange={(_, data) => !data.open && open.reset()}
      >
        <DialogSurface>
          <DialogBody>
            <DialogTitle>
              {path === null ? 'The folder cannot be shown' : 'The pack is in this folder'}
            </DialogTitle>
            <DialogContent>
              {path === null ? (
                <p>{open.error !== null && wordsOf(open.error).what}</p>
              ) : (
                <p className="folder-path">{path}</p>
              )}
            </DialogContent>
            <DialogActions>
              {path !== null && (
                <Button appearance="primary" onClick={() => void navigator.clipboard.writeText(path)}>
                  Copy the place
                </Button>
              )}
              <Button onClick={() => open.reset()}>Close</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  )
}
