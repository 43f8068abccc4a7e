import type { Codec } from '../engine.ts'
import type { KnownParts } from '../package/known-parts.ts'
import { openPackage, type SourcePackage } from '../package/source-package.ts'
import { child, readTree, writeTree, type Element } from '../xml/tree.ts'
import { putInOrder } from '../word/property-order.ts'
import { isOn } from '../word/on-off.ts'
import { readTheme, type Theme } from '../word/theme.ts'
import { usesThemeScripts } from '../word/theme-scripts.ts'
import { dropForeign } from './drop-foreign.ts'

/** A document, and what speaks for the whole of it: small, so that all documents may be kept while one is merged. */
export interface SourceDocument {
  readonly source: SourcePackage
  /** Root of the styles part with its defaults alone. */
  readonly styles: Element | null
  /** What Word shows of styles not used yet, opened anew when asked for: one document's will do for the pack. */
  latentStyles(): Element | null
  readonly settings: Element | null
  readonly themeText: string | null
  /** Whether it has letters whose fonts a theme chooses by the document's languages. */
  readonly usesThemeScripts: boolean
  /** Its fonts and colours, read when first asked for: only a theme that the pack does not have is looked into. */
  theme(): Theme | null
  readonly numbersLines: boolean
  /** Whether some page has another margin on the left than on the right: mirrored or not is then to be seen. */
  readonly hasUnevenMargins: boolean
  /** Whether some section of it lays its lines on a grid, as those from East Asia do. */
  readonly usesLineGrid: boolean
  /** Whether it has a contents list. */
  readonly listsContents: boolean
  /** Whether Word shows it, and prints it, as if its tracked changes were accepted. */
  readonly hidesChanges: boolean
  readonly notes: 'footnotes' | 'endnotes' | 'none'
}

/**
 * Looks at a document as far as is needed to find what the whole pack shall have.
 *
 * @param known parts of documents before it
 * @throws ZipFault, XmlFault
 */
export function surveyDocument(file: Uint8Array, codec: Codec, known: KnownParts): SourceDocument {
  const source = openPackage(file, codec, known)
  const settings = treeOf(source, 'settings', (text) => text.replace(rsids, ''))
  const main = source.written(source.mainPart) ?? ''
  const themePart = source.related(source.mainPart, 'theme')
  // Read here, though it is mostly only copied: a theme that is not well formed is this document's fault.
  const themeTape = themePart === null ? null : source.tape(themePart)
  // Pictures that a theme fills shapes with stay behind, and the fills name none.
  const themeText = themeTape?.text.replace(/\sr:(?:embed|link)="[^"]*"/g, '') ?? null
  const survey = {
    source,
    styles: treeOf(source, 'styles', defaultsIn),
    latentStyles: () => latentStylesOf(source),
    settings,
    themeText,
    usesThemeScripts: usesThemeScripts(main),
    theme: once(() => (themeText === null ? null : readTheme(themeText, settings))),
    hidesChanges: hidesChanges(settings),
    listsContents: /(?:<w:instrText[^>]*>|w:instr=")\s*TOC\b/.test(main),
    numbersLines: /lnNumType[^>]*countBy="[1-9]/.test(main),
    hasUnevenMargins: hasUnevenMargins(main),
    usesLineGrid: /docGrid[^>]*type="(?:lines|linesAndChars|snapToChars)"/.test(main),
    notes: main.includes('footnoteReference')
      ? 'footnotes'
      : main.includes('endnoteReference')
        ? 'endnotes'
        : 'none',
  } as const
  known.settle()
  return survey
}

function hasUnevenMargins(main: string): boolean {
  return [...main.matchAll(/<w:pgMar\s[^>]*>/g)].some(([margins]) => {
    const width = (side: string): string => new RegExp(`w:${side}="([^"]*)"`).exec(margins)?.[1] ?? '0'
    return width('left') !== width('right') || width('gutter') !== '0'
  })
}

/** Source: ISO/IEC 29500-1, 17.15.1.69, `revisionView`. */
function hidesChanges(settings: Element | null): boolean {
  const shown = child(settings, 'w:revisionView')?.attributes
  return ['w:markup', 'w:insDel'].some((name) => !isOn(shown?.get(name) ?? '1'))
}

function once<Value>(find: () => Value): () => Value {
  let found: { readonly value: Value } | null = null
  return () => (found ??= { value: find() }).value
}

/** Who typed what when, a line for each time the document was saved: no pack shows it. */
const rsids = /<w:rsids>[^]*?<\/w:rsids>/

/** The text of a styles part with nothing but its defaults, which few programs put after its styles. */
const defaultsIn = (text: string): string => stylesWithOnly(text, /<w:docDefaults>[^]*?<\/w:docDefaults>/)
const latentStylesIn = (text: string): string =>
  stylesWithOnly(text, /<w:latentStyles[^<>]*?(?:\/>|>[^]*?<\/w:latentStyles>)/)

function stylesWithOnly(text: string, wanted: RegExp): string {
  const root = /<w:styles(?:\s[^<>]*)?>/.exec(text)?.[0]
  if (root === undefined || root.endsWith('/>')) return text
  return `${root}${wanted.exec(text)?.[0] ?? ''}</w:styles>`
}

function latentStylesOf(source: SourcePackage): Element | null {
  return child(treeOf(source, 'styles', latentStylesIn), 'w:latentStyles')
}

/** The tree of the part that the main part names with this kind of relationship. @param cut what of its text is needed */
export function treeOf(
  source: SourcePackage,
  kind: string,
  cut: (text: string) => string = (text) => text,
): Element | null {
  const part = source.related(source.mainPart, kind)
  const text = part === null ? null : source.text(part)
  return text === null ? null : putInOrder(dropForeign(readTree(cut(text))))
}

/** Whether a setting that is only there or not is on. */
export function hasSetting({ settings }: SourceDocument, name: string): boolean {
  const found = child(settings, name)
  return found !== null && !['0', 'false', 'off'].includes(found.attributes.get('w:val') ?? '1')
}

/** A setting as text; empty where the document says nothing. */
export function settingText({ settings }: SourceDocument, name: string): string {
  const found = child(settings, name)
  return found === null ? '' : writeTree(found)
}
