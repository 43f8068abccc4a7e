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
} as const

/** The mark that an attribute of this name leaves on its tag. @param name as written, with prefix */
export function markOf(name: string): number {
  if (name === 'xmlns' || name.startsWith('xmlns:')) return marks.declares
  if (name.startsWith('r:') || name.startsWith('o:')) return marks.links
  if (name.startsWith('mc:')) return marks.compatibility
  return /^w:(?:theme|\w+[Tt]heme$)/.test(name) ? marks.theme : 0
}
