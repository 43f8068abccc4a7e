import { extensionOf } from '../package/content-types.ts'
import { RelationshipList, type OutputPackage } from '../package/output-package.ts'
import type { Relationship } from '../package/relationships.ts'
import type { SourcePackage } from '../package/source-package.ts'
import { fitsKind, onlyTypeOf } from '../package/part-types.ts'
import { officeType, declaration } from '../package/relationships.ts'
import { Edits } from '../xml/edits.ts'
import { marks } from '../xml/marks.ts'
import { readTape } from '../xml/tape.ts'
import { chartThemeEdits, themeOverride } from './chart-theme.ts'
import { diagramPictureEdits } from './diagrams.ts'
import { drawingColourEdits } from './drawing-colours.ts'
import { renewLinks } from './links.ts'
import { shapeStyleEdits } from './shape-styles.ts'
import type { Ids } from './ids.ts'
import type { Theme } from './theme.ts'
import { samePacked, type ZipEntry } from '../zip/zip-entry.ts'

/** Pictures, workbooks and the like that the pack holds already, by what is in them. */
export class SharedParts {
  private readonly bySum = new Map<string, { readonly entry: ZipEntry; readonly name: string }[]>()

  find(entry: ZipEntry, extension: string): string | null {
    const same = this.bySum.get(keyOf(entry, extension))?.find((other) => samePacked(other.entry, entry))
    return same?.name ?? null
  }

  keep(entry: ZipEntry, extension: string, name: string): void {
    const key = keyOf(entry, extension)
    this.bySum.set(key, [...(this.bySum.get(key) ?? []), { entry, name }])
  }
}

/** Copies what a story refers to (pictures, charts with their workbooks, diagrams) into the pack, following references. */
export class PartCopies {
  private readonly source: SourcePackage
  private readonly output: OutputPackage
  private readonly shared: SharedParts
  private readonly ids: Ids
  private readonly theme: Theme | null
  private readonly copied = new Map<string, string>()
  /** Which relationship of the pack leads to a diagram's picture, by the part with the diagram's data, in small letters. */
  readonly diagramPictures = new Map<string, string>()

  /** @param theme the document's own, where the pack has another and colours must be named */
  constructor(
    source: SourcePackage,
    output: OutputPackage,
    shared: SharedParts,
    ids: Ids,
    theme: Theme | null,
  ) {
    this.source = source
    this.output = output
    this.shared = shared
    this.ids = ids
    this.theme = theme
  }

  /** @returns the part's name in the pack, `null` when the document does not have it */
  copy({ target, kind }: Pick<Relationship, 'target' | 'kind'>): string | null {
    const known = this.copied.get(target.toLowerCase())
    if (known !== undefined) return known
    const entry = this.source.entry(target)
    if (entry === null) return null
    const extension = extensionOf(target)
    const relationships = this.source.relationships(target)
    const isXml = /^(xml|vml)$/.test(extension)
    const shared = relationships.size === 0 && !isXml ? this.shared.find(entry, extension) : null
    if (shared !== null) {
      this.copied.set(target.toLowerCase(), shared)
      return shared
    }
    const name = `word/${folders[kind] ?? 'parts'}/${kind.toLowerCase()}${this.ids.next('part')}.${extension}`
    this.copied.set(target.toLowerCase(), name)
    const said = this.source.typeOf(target) ?? usualTypes[extension] ?? 'application/octet-stream'
    const type = fitsKind(kind, said) ? said : (onlyTypeOf(kind) ?? usualTypes[extension] ?? said)
    const list = new RelationshipList()
    const ids = new Map<string, string>()
    for (const relationship of relationships.values()) {
      const out = this.follow(relationship, list)
      if (out !== null) ids.set(relationship.id, out)
    }
    // A chart that has a theme of its own takes nothing from the document's.
    const hasOwnTheme = [...relationships.values()].some(({ kind: inner }) => inner === 'themeOverride')
    const theme = hasOwnTheme ? null : this.theme
    if (kind === 'chart' && theme !== null) this.addThemeOverride(theme, list)
    const hasPicture = this.diagramPictures.has(target.toLowerCase())
    if (isXml && (relationships.size > 0 || theme !== null || hasPicture))
      this.output.add(name, type, this.adapted(target, ids, theme))
    else this.output.copy(name, type, entry)
    if (list.all.length > 0) this.output.addRelationships(name, list)
    if (relationships.size === 0 && !isXml) this.shared.keep(entry, extension, name)
    return name
  }

  /** Carries a relationship over. @returns its id in `list`; `null` where nothing is there or it leads outside */
  follow(relationship: Relationship, list: RelationshipList): string | null {
    if (relationship.isExternal)
      return relationship.kind === 'hyperlink' ? list.add(relationship.type, relationship.target, true) : null
    if (notCarried.has(relationship.kind)) return null
    const target = this.copy(relationship)
    return target === null ? null : list.add(relationship.type, target)
  }

  /** A part for each chart: Word writes it so, and shares none between charts. */
  private addThemeOverride(theme: Theme, list: RelationshipList): void {
    const text = themeOverride(theme)
    if (text === null) return
    const name = `word/theme/themeOverride${this.ids.next('part')}.xml`
    this.output.add(
      name,
      'application/vnd.openxmlformats-officedocument.themeOverride+xml',
      declaration + text,
    )
    list.add(officeType('themeOverride'), name)
  }

  private adapted(part: string, ids: ReadonlyMap<string, string>, theme: Theme | null): string {
    const tape = this.source.tape(part) ?? readTape('')
    const { text } = tape
    const edits = new Edits()
    for (let index = 0; index < tape.count; index++) {
      if (((tape.marks[index] ?? 0) & marks.links) !== 0)
        renewLinks(tape, edits, index, (id) => ids.get(id) ?? null)
    }
    const picture = this.diagramPictures.get(part.toLowerCase())
    if (picture !== undefined) diagramPictureEdits(tape, edits, picture)
    if (theme !== null) {
      drawingColourEdits(tape, edits, theme)
      shapeStyleEdits(tape, edits, theme)
      chartThemeEdits(tape, edits, theme)
    }
    return edits.apply(text)
  }
}

/** Kinds that belong to the document as a whole and have their own rules, or never go into a pack. */
const notCarried: ReadonlySet<string> = new Set(
  'styles numbering settings webSettings fontTable theme footnotes endnotes comments header footer customXml glossaryDocument attachedTemplate printerSettings vbaProject keyMapCustomizations commentsExtended commentsIds commentsExtensible people stylesWithEffects mailMergeSource aFChunk subDocument slicer'.split(
    ' ',
  ),
)

const folders: Readonly<Record<string, string>> = {
  image: 'media',
  chart: 'charts',
  chartStyle: 'charts',
  chartColorStyle: 'charts',
  package: 'embeddings',
  oleObject: 'embeddings',
  diagramData: 'diagrams',
  diagramLayout: 'diagrams',
  diagramQuickStyle: 'diagrams',
  diagramColors: 'diagrams',
  diagramDrawing: 'diagrams',
  font: 'fonts',
  control: 'activeX',
}

const usualTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odttf: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
  xml: 'application/xml',
  bin: 'application/vnd.openxmlformats-officedocument.oleObject',
}

const keyOf = (entry: ZipEntry, extension: string): string =>
  `${entry.crc} ${entry.size} ${entry.method} ${extension}`
