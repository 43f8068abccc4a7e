import { Button } from '@fluentui/react-components'
import { FileButton } from '../../parts/file-button.tsx'
import type { Bringing } from './use-import.ts'

export function LoadSampleButton({ bringing }: { readonly bringing: Bringing }) {
  return (
    <Button appearance="primary" disabledFocusable={bringing.isBusy} onClick={bringing.loadSample}>
      {bringing.isBusy ? 'Reading the sample office…' : 'Load the sample office'}
    </Button>
  )
}

export function ImportButton({ bringing }: { readonly bringing: Bringing }) {
  return (
    <FileButton accept=".json" disabled={bringing.isBusy} onFile={bringing.bringIn}>
      Bring in a meeting…
    </FileButton>
  )
}
