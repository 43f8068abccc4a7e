import { createHash } from 'node:crypto'
import { totalmem } from 'node:os'
import { serialize } from 'node:v8'
import type { PackWork } from './pack-work.ts'
import { recentResults } from './recent-results.ts'

/** Room for what is remembered: a thirty-second of the computer's memory, 256 MB of 8 GB. */
const usualRoom = totalmem() / 32
/** What a result takes besides its files. */
const aLittle = 4096

/**
 * Pack work that remembers what it made of each paper alone, so that a pack built again costs only what changed. All of it
 * is a function of what it is given, so a remembered result is the very one that would be made again. It lives in memory and
 * ends with the program: no result of an older Packwright ever stands in for this one's.
 */
export function rememberedWork(work: PackWork, limitBytes = usualRoom): PackWork {
  const results = recentResults(limitBytes)
  return {
    ...work,
    drawChart: (drawing) =>
      results.of(
        nameOf('chart', drawing),
        () => work.drawChart(drawing),
        (picture) => picture.length + aLittle,
      ),
    wordsOfPdf: (pdf) =>
      results.of(
        nameOf('words', pdf),
        () => work.wordsOfPdf(pdf),
        (words) => words.reduce((sum, text) => sum + 2 * text.length, aLittle),
      ),
    clean: (docx, choice, label, signal) =>
      results.of(
        nameOf('clean', docx, choice),
        () => work.clean(docx, choice, label, signal),
        // A picture that could not be cut may be cut the next time.
        ({ docx: cleaned, uncutPictures }) => (uncutPictures > 0 ? null : cleaned.length + aLittle),
      ),
    groundOf: (deciding, others, signal) =>
      results.of(
        nameOf('ground', deciding.map(hashOf), others.map(hashOf)),
        () => work.groundOf(deciding, others, signal),
        (ground) => serialize(ground).length,
      ),
    assemblePiece: (plan, source, ground, signal) =>
      results.of(
        nameOf('piece', plan, source, ground),
        () => work.assemblePiece(plan, source, ground, signal),
        (piece) => piece.docx.length + aLittle,
      ),
  }
}

/** A name for what a call was given: the same only for the same. */
function nameOf(call: string, ...given: readonly object[]): string {
  return [call, ...given.map(hashOf)].join(' ')
}

/** Hashes worked out so far: many things are given again and again, and nobody changes what was given. */
const hashes = new WeakMap<object, string>()

function hashOf(given: object): string {
  const known = hashes.get(given)
  if (known !== undefined) return known
  const bytes = given instanceof Uint8Array ? given : serialize(given)
  const hash = createHash('sha256').update(bytes).digest('hex')
  hashes.set(given, hash)
  return hash
}
