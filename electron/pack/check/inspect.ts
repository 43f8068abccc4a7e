import { Problem } from '../../../shared/problems/problem.ts'
import type { PackPlan } from '../../../shared/pack/pack-plan.ts'
import type { Codec, SourceFacts } from '../engine.ts'
import { settlements, type Settlement } from '../../../shared/pack/removals.ts'
import { cleanForPublic } from '../clean/clean-for-public.ts'
import { assemble } from '../merge/assemble.ts'
import { whyUnmergeable } from '../merge/why-unmergeable.ts'
import { openPackage, type SourcePackage } from '../package/source-package.ts'
import { hiddenThingsIn, inWords } from '../word/hidden-things.ts'
import { elementsOf, nameOf, valueOf } from '../xml/attributes.ts'
import { readTape, type Tape } from '../xml/tape.ts'
import { XmlFault } from '../xml/xml-fault.ts'
import { unpack, ZipFault } from '../zip/read-zip.ts'
import { refuseHeavyPackages } from './every-part.ts'
import { isEmptyBody } from './empty-body.ts'
import { fileKinds } from './file-kind.ts'
import { judgeFile } from './judge-file.ts'

/**
 * Judges an arriving file by what is in it, and says what it holds. Every part is unpacked once and its sum checked, so
 * that later merging may copy parts without looking. At last it is merged alone, as it came and as the public gets it: what
 * cannot go into a pack is refused on the day it arrives.
 *
 * @throws Problem `not-a-word-file`, `word-file-damaged`, `word-file-encrypted`, `word-file-old-format`,
 *   `word-file-has-macros`, `word-file-too-large`, `word-file-empty`, `word-file-unmergeable`
 */
export function inspect(docx: Uint8Array, fileName: string, codec: Codec): SourceFacts {
  const kind = judgeFile(docx, fileName, codec)
  if (kind !== 'docx') throw new Problem('not-a-word-file', { fileName, looksLike: fileKinds[kind] })
  try {
    const source = openPackage(docx, codec)
    for (const entry of source.entries)
      if (codec.crc32(unpack(entry, codec)) !== entry.crc)
        throw new ZipFault('shape', `Its part “${entry.name}” is damaged.`)
    refuseHeavyPackages(docx, codec)
    const facts = factsOf(source, fileName)
    assemble(alone, [docx], { codec })
    for (const trackedChanges of settlementsFor(facts)) {
      const cleaned = cleanForPublic(docx, { trackedChanges }, codec)
      assemble(alone, [cleaned.docx], { codec })
    }
    return facts
  } catch (fault) {
    throw inPlainWords(fault, fileName)
  }
}

/** A report without tracked changes has one public form. */
function settlementsFor({ trackedChanges }: SourceFacts): readonly Settlement[] {
  return trackedChanges.people === 0 ? ['accept'] : settlements
}

/** A pack of nothing but the file. */
const alone: PackPlan = {
  title: '',
  authority: '',
  language: 'en-GB',
  dated: '2000-01-01T00:00:00Z',
  start: 'next',
  documents: [
    {
      bookmark: '_pack_001',
      label: '',
      startsAtPage: null,
      fillers: 0,
      stamps: { firstPage: null, everyPage: null, exempt: null, pageNumber: 'none' },
    },
  ],
}

/** A fault as the clerk reads it; what is no fault of the file goes up as it is. */
function inPlainWords(fault: unknown, fileName: string): unknown {
  if (fault instanceof Problem && fault.code === 'paper-unmergeable') {
    if (fault.cause instanceof ZipFault || fault.cause instanceof XmlFault)
      return inPlainWords(fault.cause, fileName)
    const { why } = (fault as Problem<'paper-unmergeable'>).details
    return new Problem('word-file-unmergeable', { fileName, why }, { cause: fault })
  }
  if (fault instanceof ZipFault && fault.kind === 'encrypted')
    return new Problem('word-file-encrypted', { fileName })
  if (!(fault instanceof ZipFault || fault instanceof XmlFault)) return fault
  const code = fault.kind === 'size' ? 'word-file-too-large' : 'word-file-damaged'
  return new Problem(code, { fileName, why: whyUnmergeable(fault) })
}

function factsOf(source: SourcePackage, fileName: string): SourceFacts {
  const tape = source.tape(source.mainPart) ?? readTape('')
  if (nameOf(tape, 0) !== 'w:document') throw new ZipFault('shape', 'The part with its text is missing.')
  if (isEmptyBody(tape)) throw new Problem('word-file-empty', { fileName })
  const hidden = hiddenThingsIn(source)
  const kinds = [...source.relationships(source.mainPart).values()].map(({ kind }) => kind)
  const footnotes = source.related(source.mainPart, 'footnotes')
  return {
    trackedChanges: {
      insertions: hidden.insertions,
      deletions: hidden.deletions,
      people: hidden.changedBy.size,
    },
    comments: { count: hidden.comments, people: hidden.commentedBy.size },
    sections: Math.max(1, count(tape, 'w:sectPr')),
    pictures: count(tape, 'pic:pic') + count(tape, 'v:imagedata'),
    charts: kinds.filter((kind) => kind === 'chart' || kind === 'chartEx').length,
    footnotes: footnotes === null ? 0 : noteCount(source.tape(footnotes) ?? readTape('')),
    findings: [...inWords(hidden), ...(isStrict(source) ? [strictWords] : [])],
  }
}

const isStrict = (source: SourcePackage): boolean =>
  source.written('_rels/.rels')?.includes('http://purl.oclc.org/ooxml/') ?? false
const strictWords = 'saved as Strict Open XML, read as an ordinary Word document'

const count = (tape: Tape, name: string): number => [...elementsOf(tape, name)].length

/** Footnotes but for the separators that every notes part has. */
function noteCount(tape: Tape): number {
  return [...elementsOf(tape, 'w:footnote')].filter(
    (index) => (valueOf(tape, index, 'w:type') ?? 'normal') === 'normal',
  ).length
}
