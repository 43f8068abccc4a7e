/**
 * Words as the name of a file, without its extension, that Windows, macOS and Linux all take: without the signs they refuse, a name
 * that Windows keeps for a device, or an end that it drops. A long one is cut between two words.
 *
 * @param longest  in characters, so that whole paths stay under Windows' 260
 * @returns "-" of words that leave nothing
 */
export function fileNameOf(words: string, longest = 80): string {
  const allowed = words
    .normalize('NFC')
    .replaceAll(/\s*[\\/:|]\s+/gu, ' - ')
    .replaceAll(/[\\/:|]/gu, '-')
    // Half a sign (Cs) is no text that a file system can keep.
    .replaceAll(/[*?"<>\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
  const name = shortened(allowed, longest)
    .replace(/[. ]+$/u, '')
    .replace(device, '$&_')
  return name === '' ? '-' : name
}

/**
 * A file's name that none of the others has for any system: some take "Parks.xlsx" and "PARKS.xlsx" for one file.
 * @returns "Parks.xlsx", or "Parks (2).xlsx" where that is taken
 */
export function freeFileName(name: string, extension: string, taken: readonly string[]): string {
  const used = new Set(taken.map(folded))
  for (let nth = 1; ; nth += 1) {
    const candidate = `${nth === 1 ? name : `${name} (${nth})`}.${extension}`
    if (!used.has(folded(candidate))) return candidate
  }
}

/** What Windows keeps for its devices, whatever stands behind the first dot. Source: Microsoft, "Naming Files, Paths, and Namespaces" */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?=\s*(?:\.|$))/iu

function shortened(words: string, longest: number): string {
  const signs = Array.from(words)
  if (signs.length <= longest) return words
  const cut = signs.slice(0, longest).join('')
  return signs[longest] === ' ' ? cut : cut.replace(/ \S*$/u, '')
}

/** First to capitals: "ß" and "SS" are one there. */
function folded(fileName: string): string {
  return fileName.normalize('NFC').toUpperCase().toLowerCase()
}
