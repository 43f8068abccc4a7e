import type { Codec } from '../engine.ts'
import { KnownParts } from '../package/known-parts.ts'
import { openPackage, type SourcePackage } from '../package/source-package.ts'
import { child, readTree, writeTree, type Element } from '../xml/tree.ts'
import { putInOrder } from '../word/property-order.ts'
import { isOn } from '../word/on-off.ts'
import { readTheme, type Theme } from '../word/theme.ts'
import { usesThemeScripts } from '../word/theme-scripts.ts'
import { dropForeign } from './drop-foreign.ts'

/** What speaks for the whole of a document: small, so that those of all documents may be kept while one is merged. */
export interface Survey {
  /** Root of the styles part with its defaults alone. */
  readonly styles: Element | null
  /** What Word shows of styles not used yet, opened anew when asked for: one document's will do for the pack. */
  latentStyles(): Element | null
  readonly settings: Element | null
  readonly themeText: string | null
  /** Whether it has letters whose fonts a theme chooses by the document's languages. */
  readonly usesThemeScripts: boolean
  /** Its fonts and colours, read when asked for: only a theme that the pack does not have is looked into. */
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

/** A document, opened. */
export interface SourceDocument extends Survey {
  readonly source: SourcePackage
}

/** The documents of a pack: all are surveyed first, and each is opened once more when its turn comes. */
export class SourceDocuments {
  private readonly codec: Codec
  private readonly known = new KnownParts()
  /** By the text they were read from: reports on one template have the same settings, defaults and theme. */
  private readonly trees = new Map<string, Element>()
  private readonly themes = new Map<string, string>()

  constructor(codec: Codec) {
    this.codec = codec
  }

  /** Looks at a document as far as is needed to find what the whole pack shall have. @throws ZipFault, XmlFault */
  survey(file: Uint8Array): Survey {
    const source = this.package(file)
    const settings = this.sharedTree(source, 'settings', (text) => text.replace(rsids, ''))
    const main = source.written(source.mainPart) ?? ''
    const themeText = this.themeOf(source)
    const survey = {
      styles: this.sharedTree(source, 'styles', defaultsIn),
      latentStyles: () => latentStylesOf(this.package(file)),
      settings,
      themeText,
      usesThemeScripts: usesThemeScripts(main),
      theme: () => (themeText === null ? null : readTheme(themeText, settings)),
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
    this.known.settle()
    return survey
  }

  /** @param survey of the same file */
  open(file: Uint8Array, survey: Survey): SourceDocument {
    return { ...survey, source: this.package(file) }
  }

  /** Lets go of what was read of a document that is merged: its text above all, which is nobody else's. */
  close({ source }: SourceDocument): void {
    const text = source.entry(source.mainPart)
    if (text !== null) this.known.forget(text)
    this.known.settle()
  }

  private package(file: Uint8Array): SourcePackage {
    return openPackage(file, this.codec, this.known)
  }

  private sharedTree(source: SourcePackage, kind: string, cut: (text: string) => string): Element | null {
    const text = relatedText(source, kind)
    return text === null ? null : shared(this.trees, cut(text), inOrder)
  }

  private themeOf(source: SourcePackage): string | null {
    const part = source.related(source.mainPart, 'theme')
    // Read here, though it is mostly only copied: a theme that is not well formed is this document's fault.
    const tape = part === null ? null : source.tape(part)
    // Pictures that a theme fills shapes with stay behind, and the fills name none.
    const text = tape?.text.replace(/\sr:(?:embed|link)="[^"]*"/g, '')
    return text === undefined ? null : shared(this.themes, text, (same) => same)
  }
}

/** What was made of the same text before, or is now. */
function shared<Value>(made: Map<string, Value>, text: string, make: (text: string) => Value): Value {
  const known = made.get(text)
  if (known !== undefined) return known
  const value = make(text)
  made.set(text, value)
  return value
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
  const text = relatedText(source, kind)
  return text === null ? null : inOrder(cut(text))
}

function relatedText(source: SourcePackage, kind: string): string | null {
  const part = source.related(source.mainPart, kind)
  return part === null ? null : source.text(part)
}

const inOrder = (text: string): Element => putInOrder(dropForeign(readTree(text)))

/** Whether a setting that is only there or not is on. */
export function hasSetting({ settings }: Survey, name: string): boolean {
  const found = child(settings, name)
  return found !== null && !['0', 'false', 'off'].includes(found.attributes.get('w:val') ?? '1')
}

/** A setting as text; empty where the document says nothing. */
export function settingText({ settings }: Survey, name: string): string {
  const found = child(settings, name)
  return found === null ? '' : writeTree(found)
}
