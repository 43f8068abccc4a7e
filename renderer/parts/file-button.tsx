import { Button, type ButtonProps } from '@fluentui/react-components'
import { useRef } from 'react'
import { FileInput } from './file-input.tsx'

type Looks = Pick<ButtonProps, 'appearance' | 'size' | 'icon' | 'disabled' | 'aria-label'> & {
  readonly children: string
  /** Kinds offered first, e.g. `.docx`. A file of another kind is refused with words, not hidden. */
  readonly accept: string
}

/** A button that lets the clerk choose a file with the computer's own dialog. */
export function FileButton({ onFile, ...looks }: Looks & { readonly onFile: (file: File) => void }) {
  return (
    <FilesButton
      {...looks}
      choose="one"
      onFiles={([file]) => {
        if (file) onFile(file)
      }}
    />
  )
}

/** The same for several files at once, in the order the dialog gives them. */
export function FilesButton({
  children,
  accept,
  choose = 'several',
  onFiles,
  ...looks
}: Looks & { readonly choose?: 'one' | 'several'; readonly onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...looks} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <FileInput ref={input} choose={choose} accept={accept} onFiles={onFiles} />
    </>
  )
}
