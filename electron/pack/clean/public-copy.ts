import type { CleanChoice, Codec, CroppedAway, PictureCutter } from '../engine.ts'
import { OutputPackage } from '../package/output-package.ts'
import { declaration, officeType, type Relationship } from '../package/relationships.ts'
import type { SourcePackage } from '../package/source-package.ts'
import type { ZipEntry } from '../zip/zip-entry.ts'
import { readTree, type Element } from '../xml/tree.ts'
import { isOpenAddress } from './addresses.ts'
import { carriers, type Carrier } from './carriers.ts'
import { cleanPart, type PartRules } from './clean-part.ts'
import { prepareDiagram } from './diagram-rules.ts'
import { UsedLists } from './numbering.ts'
import { openPart, type Part } from './part.ts'
import { Places } from './places.ts'
import { PublicPictures } from './pictures/public-pictures.ts'
import { StyleNames } from './style-names.ts'
import { UsedStyles } from './styles.ts'
import { Tally } from './tally.ts'

/** A report's public copy as it grows. Parts come in only when something on a page needs them. */
export class PublicCopy {
  readonly source: SourcePackage
  readonly choice: CleanChoice
  readonly output: OutputPackage
  readonly tally = new Tally()
  readonly places = new Places()
  readonly styleNames: StyleNames
  readonly usedStyles: UsedStyles
  readonly usedLists: UsedLists
  readonly pictures: PublicPictures
  readonly styles: Element | null
  /** All text that was written, to see which fonts it names. */
  readonly written: string[] = []
  private readonly names = new Map<string, string | null>()
  private readonly numbers = new Map<string, number>()
  private readonly once = new Set<string>()
  private readonly parts: { readonly name: string; readonly part: Part }[] = []

  /** @throws XmlFault, ZipFault */
  constructor(source: SourcePackage, choice: CleanChoice, codec: Codec, cutPicture: PictureCutter) {
    this.source = source
    this.choice = choice
    this.output = new OutputPackage(codec)
    this.pictures = new PublicPictures(this.output, this.tally, codec, cutPicture)
    this.styles = this.treeOf('styles')
    this.usedStyles = new UsedStyles(this.styles)
    this.usedLists = new UsedLists(this.treeOf('numbering'), this.usedStyles)
    this.styleNames = new StyleNames(this.styles, (text) => codec.crc32(new TextEncoder().encode(text)))
  }

  /** The next number for things of a kind, from 1. */
  next(kind: string): number {
    const number = (this.numbers.get(kind) ?? 0) + 1
    this.numbers.set(kind, number)
    return number
  }

  /** Number that tells an old-style shape from others: `shape3`, the same for the same id. */
  readonly shapeId = (id: string): string => {
    const key = `shape ${id}`
    const known = this.names.get(key) ?? `shape${this.next('shape')}`
    this.names.set(key, known)
    return known
  }

  /** Whether something of that name was asked for before. */
  isWritten(name: string): boolean {
    const isKnown = this.once.has(name)
    this.once.add(name)
    return isKnown
  }

  /**
   * Takes along what a part refers to, if the page needs it.
   * @returns its relationship id in the copy; `null` for what stays behind
   */
  follow(from: Part, { kind, type, target, isExternal }: Relationship): string | null {
    if (isExternal) {
      if (kind === 'hyperlink' && isOpenAddress(target)) return from.relationships.add(type, target, true)
      if (kind !== 'hyperlink') this.tally.add('linked-files')
      return null
    }
    const carrier = Object.hasOwn(carriers, kind) ? carriers[kind] : undefined
    const name = carrier === undefined ? this.binary(kind, target) : this.carry(from, target, carrier)
    if (name === null) return null
    return from.relationships.add(carrier?.relationship ?? officeType(kind), name)
  }

  /** Takes along what a frame shows of a picture; `null` where that is all of it, or nobody can cut it. */
  cutPicture(
    from: Part,
    { type, target }: Relationship,
    away: CroppedAway,
  ): { readonly id: string; readonly away: CroppedAway } | null {
    const entry = this.source.entry(target)
    const placed = entry === null ? null : this.pictures.cut(entry, away)
    return placed === null ? null : { id: from.relationships.add(type, placed.name), away: placed.away }
  }

  /** The name in the copy of a part that is written with the text: "word/header2.xml". */
  nameFor(target: string, name: string): string {
    const given = `${name}.xml`
    this.names.set(target.toLowerCase(), given)
    return given
  }

  /** Cleans a part and adds it under a name of its own. @returns whether anything of it stays */
  write(part: Part, name: string, type: string, rules: PartRules): boolean {
    const text = cleanPart(part, rules)
    if (text === '') return false
    this.written.push(text)
    this.output.add(name, type, declaration + text)
    this.parts.push({ name, part })
    return true
  }

  /** The finished file, once every part is written. @param dated  date of all its entries */
  finish(dated: string): Uint8Array {
    for (const { name, part } of this.parts)
      if (part.relationships.all.length > 0) this.output.addRelationships(name, part.relationships)
    return this.output.write(dated).docx
  }

  private carry(from: Part, target: string, { name, type, rules }: Carrier): string | null {
    const key = target.toLowerCase()
    const known = this.names.get(key)
    if (known !== undefined) return known
    if (this.source.entry(target) === null) return null
    const written = `${name}${this.next(name)}.xml`
    this.names.set(key, written)
    const part = openPart(this, target)
    if (name === carriers['diagramData']?.name) prepareDiagram(part, from)
    if (this.write(part, written, type, rules)) return written
    this.names.set(key, null)
    return null
  }

  /** A part that is no XML, once for all that show it. */
  private binary(kind: string, target: string): string | null {
    const key = target.toLowerCase()
    const known = this.names.get(key)
    if (known !== undefined) return known
    const entry = this.source.entry(target)
    if (entry === null || (kind !== 'image' && kind !== 'font')) return null
    const name = kind === 'font' ? this.font(entry) : this.pictures.whole(entry)
    this.names.set(key, name)
    return name
  }

  private font(entry: ZipEntry): string {
    const name = `word/fonts/font${this.next('font')}.odttf`
    this.output.copy(name, 'application/vnd.openxmlformats-officedocument.obfuscatedFont', entry)
    return name
  }

  private treeOf(kind: string): Element | null {
    const part = this.source.related(this.source.mainPart, kind)
    const text = part === null ? null : this.source.text(part)
    return text === null ? null : readTree(text)
  }
}
