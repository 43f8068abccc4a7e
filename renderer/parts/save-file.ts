/** A file that the application made, to be saved where the clerk's downloads go. */
export interface FileToSave {
  readonly fileName: string
  readonly base64: string
}

/** Saves a file that the application made. */
export function saveFile({ fileName, base64 }: FileToSave): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  save(fileName, new Blob([bytes]))
}

/** Saves a text, such as a draft message or a table. @param type  its kind, e.g. `text/csv` */
export function saveText(fileName: string, text: string, type: string): void {
  save(fileName, new Blob([text], { type: `${type};charset=utf-8` }))
}

function save(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser has begun to read it by the next turn.
  setTimeout(() => URL.revokeObjectURL(address))
}
