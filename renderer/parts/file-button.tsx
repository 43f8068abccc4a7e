import { Button, type ButtonProps } from '@fluentui/react-components'
import { useRef } from 'react'
import { FileInput } from './file-input.tsx'

type Props = Pick<ButtonProps, 'appearance' | 'size' | 'icon' | 'disabled'> & {
  readonly children: string
  /** Kinds offered first, e.g. `.docx`. A file of another kind is refused with words, not hidden. */
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** A button that lets the clerk choose a file with the computer's own dialog. */
export function FileButton({ children, accept, onFile, ...looks }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...looks} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <FileInput
        ref={input}
        choose="one"
        accept={accept}
        onFiles={([file]) => {
          if (file) onFile(file)
        }}
      />
    </>
  )
}
