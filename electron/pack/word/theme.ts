import { child, childElements, isElement, readTree, walk, type Element } from '../xml/tree.ts'
import { themeScripts, type ThemeScripts } from './theme-scripts.ts'

/** Fonts and colours that a document names by their part in its theme. */
export interface Theme {
  /** The theme part itself. */
  readonly text: string
  /** "minorHAnsi" to a font name; parts without a font are left out. */
  readonly fonts: ReadonlyMap<string, string>
  /** "accent1", and "bg1" by way of the document's mapping, to "4F81BD". */
  readonly colours: ReadonlyMap<string, string>
  /** What shapes take by number, the first at 0, in a colour of their own called "phClr". */
  readonly looks: Readonly<Record<'fills' | 'backgrounds' | 'lines' | 'effects', readonly Element[]>>
}

/**
 * Reads a theme part.
 *
 * @param settings the document's settings: `w:clrSchemeMapping` says which theme colour is text and background,
 *   `w:themeFontLang` which scripts it is written in
 */
export function readTheme(text: string, settings: Element | null): Theme {
  const elements = child(readTree(text), 'a:themeElements')
  const fonts = new Map<string, string>()
  for (const size of ['major', 'minor'] as const) {
    const scheme = child(child(elements, 'a:fontScheme'), `a:${size}Font`)
    for (const [slot, names, script] of fontSlots(themeScripts(settings))) {
      const face = faceOf(child(scheme, slot)) || faceOf(fontFor(script, scheme))
      if (face !== '') for (const name of names) fonts.set(size + name, face)
    }
  }
  const colours = new Map<string, string>()
  for (const slot of childElements(
    child(elements, 'a:clrScheme') ?? { name: '', attributes: new Map(), children: [] },
  )) {
    const [colour] = childElements(slot)
    const value = colour?.attributes.get('lastClr') ?? colour?.attributes.get('val')
    if (value !== undefined && /^[0-9a-fA-F]{6}$/.test(value)) colours.set(slot.name.slice(2), value)
  }
  const mapping = child(settings, 'w:clrSchemeMapping')
  for (const [name, usual] of usualMapping) {
    const meant = colours.get(shortName(mapping?.attributes.get(`w:${name}`) ?? usual))
    if (meant !== undefined) colours.set(name === 't1' ? 'tx1' : name === 't2' ? 'tx2' : name, meant)
  }
  const scheme = child(elements, 'a:fmtScheme')
  const listed = (name: string): readonly Element[] =>
    child(scheme, name)?.children.filter((node) => isElement(node)) ?? []
  const looks = {
    fills: listed('a:fillStyleLst'),
    backgrounds: listed('a:bgFillStyleLst'),
    lines: listed('a:lnStyleLst'),
    effects: listed('a:effectStyleLst'),
  }
  return { text, fonts, colours, looks }
}

const fontSlots = ({ eastAsia, bidi }: ThemeScripts) =>
  [
    ['a:latin', ['Ascii', 'HAnsi'], ''],
    ['a:ea', ['EastAsia'], eastAsia],
    ['a:cs', ['Bidi'], bidi],
  ] as const

const faceOf = (font: Element | null): string => font?.attributes.get('typeface') ?? ''

function fontFor(script: string, scheme: Element | null): Element | null {
  const fonts = scheme === null ? [] : childElements(scheme, 'a:font')
  return fonts.find(({ attributes }) => attributes.get('script') === script) ?? null
}

const usualMapping = [
  ['bg1', 'light1'],
  ['t1', 'dark1'],
  ['bg2', 'light2'],
  ['t2', 'dark2'],
] as const
const shortName = (name: string): string =>
  name
    .replace('light', 'lt')
    .replace('dark', 'dk')
    .replace('hyperlink', 'hlink')
    .replace('followedHyperlink', 'folHlink')

/** Theme attribute of `w:rFonts` to the plain one it stands before. */
export const themeFonts: ReadonlyMap<string, string> = new Map([
  ['w:asciiTheme', 'w:ascii'],
  ['w:hAnsiTheme', 'w:hAnsi'],
  ['w:eastAsiaTheme', 'w:eastAsia'],
  ['w:cstheme', 'w:cs'],
])

/**
 * The same attributes without a word of the theme: fonts by name; for colours Word has written the colour beside the
 * theme's word, so that dropping the word is enough.
 */
export function withoutTheme(attributes: ReadonlyMap<string, string>, theme: Theme): Map<string, string> {
  const plain = new Map<string, string>()
  for (const [name, value] of attributes) {
    const beside = themeFonts.get(name)
    if (beside === undefined && !name.startsWith('w:theme')) plain.set(name, value)
  }
  for (const [name, beside] of themeFonts) {
    const font = theme.fonts.get(attributes.get(name) ?? '')
    if (font !== undefined) plain.set(beside, font)
  }
  return plain
}

/** Makes a tree (styles, numbering) independent of its theme, in place. */
export function dropThemeFrom(root: Element, theme: Theme): void {
  for (const node of walk(root)) {
    if (![...node.attributes.keys()].some((name) => name.startsWith('w:theme') || themeFonts.has(name)))
      continue
    const plain = withoutTheme(node.attributes, theme)
    node.attributes.clear()
    for (const [name, value] of plain) node.attributes.set(name, value)
  }
}
