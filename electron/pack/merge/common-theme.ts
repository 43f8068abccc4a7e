import { copyOf, type Element } from '../xml/tree.ts'
import { dropThemeFrom, type Theme } from '../word/theme.ts'
import { themeScripts, type ThemeScripts } from '../word/theme-scripts.ts'
import { mostCommon } from './most-common.ts'
import { settingText, type Survey } from './source-document.ts'

/** The one theme that a Word file has. */
export interface PackTheme {
  readonly text: string
  /** The scripts by which fonts of it are chosen. */
  readonly scripts: ThemeScripts
}

/**
 * The theme of most documents that have one.
 *
 * @returns it, and the documents whose languages choose among its fonts
 */
export function commonTheme(documents: readonly Survey[]): {
  readonly theme: PackTheme | null
  readonly themed: readonly Survey[]
} {
  // A pack without a theme would draw no bars in charts that take their colours from one.
  const texts = documents.flatMap(({ themeText }) => (themeText === null ? [] : [themeText]))
  if (texts.length === 0) return { theme: null, themed: [] }
  const text = mostCommon(texts)
  const same = documents.filter(({ themeText }) => themeText === text)
  const beyondLatin = same.filter((document) => document.usesThemeScripts)
  const asked = beyondLatin.length > 0 ? beyondLatin : same
  const language = mostCommon(asked.map((document) => settingText(document, 'w:themeFontLang')))
  const themed = asked.filter((document) => settingText(document, 'w:themeFontLang') === language)
  return { theme: { text, scripts: themeScripts(themed[0]?.settings ?? null) }, themed }
}

/** A document's theme where the pack has another or reads it otherwise, `null` where it has none or the same. */
export function otherTheme(document: Survey, packTheme: PackTheme | null): Theme | null {
  const { eastAsia, bidi } = themeScripts(document.settings)
  const readsAlike =
    !document.usesThemeScripts ||
    (eastAsia === packTheme?.scripts.eastAsia && bidi === packTheme.scripts.bidi)
  return document.themeText === (packTheme?.text ?? null) && readsAlike ? null : document.theme()
}

/** A document's defaults, freed from its theme where the pack has another. @param other that theme: `otherTheme` */
export function ownDefaults({ styles }: Survey, other: Theme | null): Element | null {
  if (styles === null || other === null) return styles
  const copy = copyOf(styles)
  dropThemeFrom(copy, other)
  return copy
}
