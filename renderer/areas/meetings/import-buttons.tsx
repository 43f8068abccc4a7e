import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { useRef } from 'react'
import { useClient } from '../../client/packwright-context.ts'
import { FileButton } from '../../parts/file-button.tsx'
import { FileInput } from '../../parts/file-input.tsx'
import type { Bringing } from './use-import.ts'
import { paperFiles } from './paper-files.ts'

export function LoadSampleButton({ bringing }: { readonly bringing: Bringing }) {
  return (
    <Button appearance="primary" disabledFocusable={bringing.isBusy} onClick={bringing.loadSample}>
      {bringing.isBusy ? 'Reading the sample office…' : 'Load the sample office'}
    </Button>
  )
}

/** The desktop finds a meeting's Word reports by itself; a browser is shown them by the clerk. */
export function ImportButton({ bringing }: { readonly bringing: Bringing }) {
  const { bridge } = useClient()
  if (bridge.host === 'browser') return <ImportMenu bringing={bringing} />
  return (
    <FileButton accept=".json" disabled={bringing.isBusy} onFile={(file) => bringing.bringIn([file])}>
      Bring in a meeting…
    </FileButton>
  )
}

function ImportMenu({ bringing }: { readonly bringing: Bringing }) {
  const folder = useRef<HTMLInputElement>(null)
  const files = useRef<HTMLInputElement>(null)
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton disabled={bringing.isBusy}>Bring in a meeting…</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => folder.current?.click()}>Choose its folder…</MenuItem>
            <MenuItem onClick={() => files.current?.click()}>Choose its file and reports…</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <FileInput ref={folder} choose="folder" onFiles={bringing.bringIn} />
      <FileInput ref={files} choose="several" accept={`.json,${paperFiles}`} onFiles={bringing.bringIn} />
    </>
  )
}
