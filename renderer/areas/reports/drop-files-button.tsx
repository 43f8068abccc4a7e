import { Button } from '@fluentui/react-components'
import { useRef } from 'react'
import { FileInput } from '../../parts/file-input.tsx'

interface Props {
  readonly disabled: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** The way to bring files in for those who do not drag: the computer's own dialog, several files at once. */
export function DropFilesButton({ disabled, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        Bring in files…
      </Button>
      <FileInput ref={input} choose="several" accept=".docx,.pdf,.xlsx" onFiles={onFiles} />
    </>
  )
}
