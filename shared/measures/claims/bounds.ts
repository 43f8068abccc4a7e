import { figureText } from '../figure-text.ts'
import type { CheckedClause } from './check-clause.ts'
import type { Finding } from './claim.ts'

const bound =
  /\b(more than|over|in excess of|less than|fewer than|under|at least|no fewer than|at most|no more than|up to)\s+(?=\d)/giu

/**
 * "by more than 10%", "over 100": right where the true figure is beyond the one that is written, so that the clause would be right if
 * it said that one; wrong where it is on the other side. Equal ones are told of by "at least" and "at most" alone: 10% may be 10.4%.
 *
 * @param check  holds a clause against the figures as it stands
 * @returns `null` where the clause has no bound, or more than one, or more in it that is not so
 */
export function checkBound(clause: string, check: (clause: string) => CheckedClause): Finding | null {
  const [only, another] = [...clause.matchAll(bound)]
  if (only === undefined || another !== undefined) return null
  const [whole, words = ''] = only
  const plain = clause.slice(0, only.index) + clause.slice(only.index + whole.length)
  const { finding, corrections } = check(plain)
  const isInclusive = /at (?:least|most)|^no /iu.test(words)
  if (finding?.verdict === 'right') return isInclusive && finding.slip === null ? finding : null
  const wrong = corrections.filter(({ figure, value }) => figure.value !== value)
  const [correction] = wrong
  if (finding?.verdict !== 'wrong' || correction === undefined || wrong.length > 1) return null
  const { figure, value, kind } = correction
  if (figure.at !== only.index || kind !== figure.kind) return null
  const digits = /^[\d.,]*\d/u.exec(plain.slice(figure.at))?.[0] ?? ''
  const truly = plain.slice(0, figure.at) + figureText(value) + plain.slice(figure.at + digits.length)
  const held = check(truly).finding
  if (held?.verdict !== 'right' || held.slip !== null) return null
  const isUpward = /more than|over|excess|least|no fewer/iu.test(words) && !/no more/iu.test(words)
  const stated = `${words.toLowerCase()} ${finding.stated ?? ''}`.trim()
  return value > figure.value === isUpward
    ? { ...held, stated }
    : { verdict: 'wrong', stated, computed: held.computed, slip: null }
}
