import type { Ref } from 'react'

interface Props {
  readonly ref: Ref<HTMLInputElement>
  /** How much the clerk may choose: with `folder`, every file in it and in the folders below. */
  readonly choose: 'one' | 'several' | 'folder'
  /** Kinds offered first, e.g. `.docx`. A file of another kind is refused with words, not hidden. */
  readonly accept?: string
  readonly onFiles: (files: readonly File[]) => void
}

/** The computer's own dialog for choosing files. It is not seen: a button or a menu clicks it. */
export function FileInput({ ref, choose, accept, onFiles }: Props) {
  return (
    <input
      ref={ref}
      type="file"
      accept={accept}
      multiple={choose === 'several'}
      {...(choose === 'folder' ? folderOnly : {})}
      hidden
      onChange={({ target }) => {
        const files = [...(target.files ?? [])]
        // Emptied, so that choosing the same file again, mended meanwhile, is heard.
        target.value = ''
        if (files.length > 0) onFiles(files)
      }}
    />
  )
}

/** Not in React's types; every browser knows it. Source: File and Directory Entries API, HTMLInputElement. */
const folderOnly = { webkitdirectory: '' }
