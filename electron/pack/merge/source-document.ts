import type { Codec } from '../engine.ts'
import { openPackage, type SourcePackage } from '../package/source-package.ts'
import { child, readTree, type Element } from '../xml/tree.ts'
import { putInOrder } from '../word/property-order.ts'
import { readTheme, type Theme } from '../word/theme.ts'
import { withoutForeign } from './without-foreign.ts'

/** A document opened for merging: its package and the small parts that speak for all of it. */
export interface SourceDocument {
  readonly source: SourcePackage
  readonly styles: Element | null
  readonly settings: Element | null
  readonly themeText: string | null
  readonly theme: Theme | null
  readonly numbersLines: boolean
}

/** @throws ZipFault, XmlFault */
export function openDocument(file: Uint8Array, codec: Codec): SourceDocument {
  const source = openPackage(file, codec)
  const settings = treeOf(source, 'settings')
  const themePart = source.related(source.mainPart, 'theme')
  // Pictures that a theme fills shapes with stay behind, and the fills name none.
  const themeText =
    themePart === null ? null : (source.text(themePart)?.replace(/\sr:(?:embed|link)="[^"]*"/g, '') ?? null)
  return {
    source,
    styles: treeOf(source, 'styles'),
    settings,
    themeText,
    theme: themeText === null ? null : readTheme(themeText, settings),
    numbersLines: /<w:lnNumType[^>]*w:countBy="[1-9]/.test(source.text(source.mainPart) ?? ''),
  }
}

/** The tree of the part that the main part names with this kind of relationship. */
export function treeOf(source: SourcePackage, kind: string): Element | null {
  const part = source.related(source.mainPart, kind)
  const text = part === null ? null : source.text(part)
  return text === null ? null : putInOrder(withoutForeign(readTree(text)))
}

/** Whether a setting that is only there or not is on. */
export function hasSetting({ settings }: SourceDocument, name: string): boolean {
  const found = child(settings, name)
  return found !== null && !['0', 'false', 'off'].includes(found.attributes.get('w:val') ?? '1')
}
