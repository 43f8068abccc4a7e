import type { Work } from '../engine.ts'
import { OutputPackage, RelationshipList } from '../package/output-package.ts'
import { PackBookmarks } from '../word/bookmarks.ts'
import { houseStyles } from '../word/house-styles.ts'
import { Ids } from '../word/ids.ts'
import { PackNumbering } from '../word/numbering.ts'
import { SharedParts } from '../word/part-copies.ts'
import { looksOf } from '../word/style-identity.ts'
import { PackStyles } from '../word/pack-styles.ts'
import { PackFonts } from '../word/fonts.ts'
import { GrowingPart } from '../zip/growing-part.ts'
import type { PackNote, PackPlan } from '../../../shared/pack/pack-plan.ts'
import type { CommonGround } from './common-ground.ts'

/** The parts of the pack that all documents share, filling up as documents come in. */
export interface PackInProgress {
  readonly plan: PackPlan
  readonly work: Work
  readonly common: CommonGround
  readonly output: OutputPackage
  readonly ids: Ids
  readonly styles: PackStyles
  readonly numbering: PackNumbering
  readonly bookmarks: PackBookmarks
  readonly shared: SharedParts
  readonly fonts: PackFonts
  readonly notes: PackNote[]
  /** Relationships of each part that several documents write into. */
  readonly relationships: Readonly<Record<SharedPart, RelationshipList>>
  /** What documents wrote into those parts so far. */
  readonly written: Readonly<Record<StoryPart, GrowingPart>>
  /** Comments' answers and states, and the people who wrote them. */
  readonly threads: string[]
  readonly people: Map<string, string>
  /** Namespaces that documents brought beyond those Word itself writes: prefix to address. */
  readonly namespaces: Map<string, { readonly uri: string; readonly isIgnorable: boolean }>
}

/** Parts with text, written document by document. */
export type StoryPart = 'document' | 'footnotes' | 'comments'
type SharedPart = StoryPart | 'numbering' | 'fontTable'

export function newPack(plan: PackPlan, common: CommonGround, work: Work): PackInProgress {
  const grown = (): GrowingPart => new GrowingPart(work.codec)
  const lists = (): RelationshipList => new RelationshipList()
  const styles = new PackStyles(common.defaults, common.latentStyles)
  for (const style of houseStyles()) styles.add(style, '0', looksOf(style))
  const bookmarks = new PackBookmarks()
  return {
    plan,
    work,
    common,
    output: new OutputPackage(work.codec),
    ids: new Ids(),
    styles,
    numbering: new PackNumbering(),
    bookmarks,
    shared: new SharedParts(),
    fonts: new PackFonts(),
    notes: [],
    relationships: {
      document: lists(),
      footnotes: lists(),
      comments: lists(),
      numbering: lists(),
      fontTable: lists(),
    },
    written: { document: grown(), footnotes: grown(), comments: grown() },
    threads: [],
    people: new Map(),
    namespaces: new Map(),
  }
}
