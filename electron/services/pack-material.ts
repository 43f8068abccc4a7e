import type { PaperSpec } from '../../shared/pack/papers.ts'
import { minutesSpec } from '../../shared/pack/minutes-spec.ts'
import { referencesSpec } from '../../shared/pack/references-spec.ts'
import { documentBookmark, documentLabel, type PackDocument } from '../../shared/pack/pack-document.ts'
import type { PaperRecord } from '../db/paper-repository.ts'
import { type Originals, sha256 } from '../files/originals.ts'
import type { CleanChoice, CleanedReport, PackWork } from '../work/pack-work.ts'
import { type DocumentContent, type InputDocument, packContents } from './pack-documents.ts'
import type { PackInput } from './pack-input.ts'
import { performanceMaterial, type PlacedPaper } from './pack-performance.ts'
import type { WordFiles } from './word-files.ts'

/** A document's bytes, before it is merged. */
export interface Material extends PlacedPaper {
  readonly document: PackDocument
  /** Its form for the public, where an officer wrote it and the public may read it; `null` for what we made ourselves. */
  readonly cleaned: CleanedReport | null
}

/** Where the bytes of a pack's documents come from. */
export interface MaterialSources {
  readonly originals: Originals
  readonly wordFiles: WordFiles
  readonly work: PackWork
}

/**
 * Reads an officer's file or makes a paper from the records, and gets it ready for the public.
 * @throws Problem `original-missing`, `original-altered`, `paper-unmergeable`
 */
export async function materialOf(
  input: InputDocument,
  pack: PackInput,
  sources: Omit<MaterialSources, 'originals'>,
): Promise<Material> {
  const { document, content } = input
  const paper = await paperOf(input, pack, sources)
  const isOpen = content.kind === 'original' && !document.isExempt
  const label = documentLabel(document.place)
  const cleaned = isOpen ? await sources.work.clean(paper.docx, choiceOf(content.paper), label) : null
  return { document, ...paper, cleaned }
}

/**
 * An officer's file, or a paper made from the records, as members have it.
 * @throws Problem `original-missing`, `original-altered`
 */
export async function paperOf(
  { content }: InputDocument,
  pack: PackInput,
  { wordFiles, work }: Omit<MaterialSources, 'originals'>,
): Promise<PlacedPaper> {
  switch (content.kind) {
    case 'original': {
      const { originalHash, fileName } = content.paper
      return { docx: await wordFiles.read(originalHash, fileName), forPlace: null }
    }
    case 'performance':
      return performanceMaterial(content.measures, pack.meeting, work)
    default:
      return { docx: await work.compose(specOf(content, pack)), forPlace: null }
  }
}

/** What the clerk decided for the public copy of a paper. */
const choiceOf = ({ trackedChanges }: PaperRecord): CleanChoice => ({ trackedChanges })

/**
 * Names what a document is made of, so that its sides need counting only once: the hash of the Word file, or of the records
 * behind a made paper.
 */
export function contentKey({ content, document }: InputDocument, input: PackInput): string {
  if (content.kind === 'original') {
    const { originalHash, trackedChanges } = content.paper
    return [
      originalHash,
      ...(document.isExempt ? ['exempt'] : []),
      ...(trackedChanges === 'accept' ? [] : [trackedChanges]),
    ].join(' ')
  }
  const standing = content.kind === 'minutes' && input.minutesStanding ? [input.minutesStanding] : []
  return sha256(JSON.stringify([content, input.meeting, input.lastMeeting, ...standing]))
}

/** The same of all documents of a pack, by bookmark. */
export function contentKeys(input: PackInput): ReadonlyMap<string, string> {
  return new Map(
    packContents(input).documents.map((each) => [
      documentBookmark(each.document.place),
      contentKey(each, input),
    ]),
  )
}

function specOf(
  content: Extract<DocumentContent, { kind: 'minutes' | 'references' }>,
  { meeting, lastMeeting, minutesStanding }: PackInput,
): PaperSpec {
  switch (content.kind) {
    case 'minutes':
      return minutesSpec(
        content.minutes,
        meeting.committee.authority,
        minutesStanding ?? { kind: 'draft', toBeAgreedOn: meeting.heldOn },
        content.form,
      )
    case 'references':
      return referencesSpec(meeting, content.references, lastMeeting, content.discharged, content.counts)
  }
}
