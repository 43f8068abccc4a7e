/** Kinds of attributes that rules ask for on any tag: bits of `Tape.marks`, so that nobody reads all tags' attributes for a few. */
export const marks = {
  /** It declares a prefix. */
  declares: 1,
  /** It may name a relationship: `r:id`, `o:relid`. */
  links: 2,
  /** It tells older readers what to do: `mc:Ignorable`. */
  compatibility: 4,
  /** It names a font or colour of the theme: `w:themeColor`, `w:asciiTheme`. */
  theme: 8,
  /** It tells when something was typed and who by: `w:rsidR`, `w14:paraId`. */
  history: 16,
} as const

/** The mark that an attribute of this name leaves on its tag. @param name as written, with prefix */
export function markOf(name: string): number {
  if (name === 'xmlns' || name.startsWith('xmlns:')) return marks.declares
  if (name.startsWith('r:') || name.startsWith('o:')) return marks.links
  if (name.startsWith('mc:')) return marks.compatibility
  if (isHistory(name, 0)) return marks.history
  return /^w:(?:theme|\w+[Tt]heme$)/.test(name) ? marks.theme : 0
}

/** Whether the attribute whose name begins there tells when something was typed and who by; no pack shows that. */
export function isHistory(text: string, at: number): boolean {
  return (
    text.startsWith('w:rsid', at) || text.startsWith('w14:paraId', at) || text.startsWith('w14:textId', at)
  )
}
