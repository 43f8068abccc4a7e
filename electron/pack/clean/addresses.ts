/** Whether a link leads to where anyone may go, and not into somebody's files. */
export function isOpenAddress(address: string): boolean {
  return /^(?:https?:\/\/[^/@\\]+(?:[/?#]|$)|mailto:)/i.test(address)
}

/** Whether words are, or hold, the name of a file or its place: "C:\Users\…", "\\server\…", "IMG_2034.jpg". */
export function namesFile(words: string): boolean {
  return (
    /(?:^|[\s"'(])(?:[a-z]:[\\/]|\\\\|file:|\/(?:users|home|volumes|var|tmp)\/)/i.test(words) ||
    /\.(?:jpe?g|png|gif|bmp|tiff?|emf|wmf|svg|heic|webp|pdf|docx?|xlsx?|pptx?|msg|eml|vsdx?|tmp)\b/i.test(
      words,
    )
  )
}
