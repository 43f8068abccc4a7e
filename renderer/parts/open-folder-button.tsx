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
import { useState } from 'react'
import type { Problem } from '../../shared/problems/problem.ts'
import { useClient } from '../client/packwright-context.ts'
import { useRead } from '../client/use-read.ts'
import { wordsOf } from './problem-words.ts'
import { PublicLookForm } from './public-look-form.tsx'

/**
 * Shows the folder with the pack's files; where the window cannot, it says where the folder is. It asks first when nobody has
 * looked through a public copy that should be.
 */
export function OpenFolderButton({ packId }: { readonly packId: number }) {
  const { bridge } = useClient()
  const open = useMutation<{ readonly shown: boolean; readonly path: string }, Problem>({
    mutationFn: () => bridge.showPackFolder(packId),
  })
  const waiting = useRead('packs.publicLook', { packId })
  const [asks, setAsks] = useState(false)
  const isWaiting = waiting.data !== undefined && waiting.data.isNeeded && waiting.data.look === null
  const goOn = (): void => {
    setAsks(false)
    open.mutate()
  }
  const path = open.data?.shown === false ? open.data.path : null
  return (
    <>
      <Button onClick={() => (isWaiting ? setAsks(true) : open.mutate())}>Open folder</Button>
      <Dialog open={asks} onOpenChange={(_, data) => setAsks(data.open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>Nobody has looked through the public copy yet</DialogTitle>
            <DialogContent>
              <p>
                Things were taken out of its reports, or could not be. They are listed beside its pages, under
                “Taken out for the public”.
              </p>
              <PublicLookForm packId={packId} person={waiting.data?.person ?? ''} onDone={goOn} />
            </DialogContent>
            <DialogActions>
              <Button onClick={goOn}>Open folder</Button>
              <Button onClick={() => setAsks(false)}>Not yet</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
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
