import { type DragEvent, useState } from 'react'

interface FileDrop {
  /** Whether a file hovers over the place just now. */
  readonly over: boolean
  /** Goes on the element that takes the file. */
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void
    readonly onDragLeave: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

/** Lets a file be dropped on an element. Of several files the first is taken: one place takes one paper. */
export function useFileDrop(take: (file: File) => void): FileDrop {
  return useFilesDrop(([file]) => {
    if (file !== undefined) take(file)
  })
}

/** Lets files be dropped on an element, several at once. Where one such element lies within another, the inner one takes them. */
export function useFilesDrop(take: (files: readonly File[]) => void): FileDrop {
  const [over, setOver] = useState(false)
  return {
    over,
    handlers: {
      onDragOver: (event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        setOver(!event.isDefaultPrevented())
        if (event.isDefaultPrevented()) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      },
      onDragLeave: (event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          setOver(false)
      },
      onDrop: (event) => {
        setOver(false)
        const files = [...event.dataTransfer.files]
        if (files.length === 0 || event.isDefaultPrevented()) return
        event.preventDefault()
        take(files)
      },
    },
  }
}
