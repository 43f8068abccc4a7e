import type { Finding, Reading } from './claim.ts'
import { untestable } from './claim.ts'
import type { Mention } from './mention.ts'
import type { Subject } from './subject.ts'

/**
 * A clause is wrong if any reading of it is, and right only if every mention in it was accounted for by a reading that is right, of
 * what the measure's figures are about.
 */
export function verdictOn(
  mentions: readonly Mention[],
  readings: readonly Reading[],
  open: readonly Mention[],
  subject: Subject,
): Finding {
  const findings = readings.map(({ finding }) => finding)
  const [first] = findings
  if (mentions.some(isDoubtful)) return untestable(first?.stated ?? null)
  const wrong = findings.find(({ verdict }) => verdict === 'wrong')
  if (wrong !== undefined) return wrong
  const doubted = findings.find(({ verdict }) => verdict === 'untestable')
  if (doubted !== undefined) return doubted
  const isOurs = !subject.isOther || readings.every(({ isByItself }) => isByItself === true)
  if (first === undefined || open.length > 0 || !isOurs) return untestable(first?.stated ?? null)
  return findings.find(({ slip }) => slip !== null) ?? first
}

/** After it nothing of the clause is claimed plainly, or of a plain time. */
function isDoubtful(mention: Mention): boolean {
  return mention.kind === 'doubt' || (mention.kind === 'time' && mention.time.kind === 'ambiguous')
}

/** Whether a mention by itself says something about figures; "two", "only" and a time may stand in any sentence. */
export function isClaiming(mention: Mention): boolean {
  switch (mention.kind) {
    case 'percent':
    case 'points':
    case 'way':
    case 'run':
    case 'extreme':
    case 'standard':
      return true
    case 'number':
      return !mention.isWord
    case 'unread':
      return mention.isClaim
    default:
      return false
  }
}
