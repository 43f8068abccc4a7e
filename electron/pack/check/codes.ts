/** A thing that is known again by itself: as it compares, and as it is spelt here. */
export type SpelledThings = ReadonlyMap<string, string>

/**
 * Codes of a text by which a person, a place or a case is known: telephone numbers, postcodes, vehicles, national insurance
 * numbers, reference numbers, and sums of money that are not round. However they are grouped, they compare alike.
 */
export function codesIn(texts: readonly string[]): SpelledThings {
  const found = new Map<string, string>()
  for (const text of texts)
    if (/\d/.test(text))
      for (const { pattern, keyOf } of kinds)
        for (const [spelled] of text.matchAll(pattern)) {
          const key = keyOf(spelled)
          if (key !== null) found.set(key, spelled.trim())
        }
  return found
}

interface Kind {
  readonly pattern: RegExp
  /** `null` for what only looks like one. */
  readonly keyOf: (spelled: string) => string | null
}

const plain = (spelled: string): string => spelled.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

/** As Ofcom writes them: ten or eleven digits from 0, or from +44 instead. */
const telephone: Kind = {
  pattern: /(?<![\d.,/])(?:\+\s?44[\s-]?(?:\(0\)[\s-]?)?|\(?0)(?:\d[\s()-]{0,2}){8,9}\d(?![\d,/]|\.\d)/gu,
  keyOf: (spelled) => {
    const digits = spelled.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^44/, '0')
    return /^0\d{9,10}$/.test(digits) ? `telephone ${digits}` : null
  },
}

/** Postcode, vehicle and national insurance number, in capitals as they are written. */
const plates: Kind = {
  pattern:
    /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}|[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D])(?![\p{L}\p{N}])/gu,
  keyOf: (spelled) => `code ${plain(spelled)}`,
}

/** "24/00123/FUL", "CR-2023-0145", "WK123456": letters, and three digits besides a year. */
const reference: Kind = {
  pattern: /(?<![\p{L}\p{N}/@.£$€-])[\p{L}\p{N}]+(?:[/-][\p{L}\p{N}]+)*(?![\p{L}\p{N}@])/gu,
  keyOf: (spelled) => {
    const digits = spelled.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, '').match(/\d/g)?.length ?? 0
    const isOne = spelled.length >= 6 && digits >= 3 && /\p{L}/u.test(spelled) && !ordinary.test(spelled)
    return isOne ? `code ${plain(spelled)}` : null
  },
}

/** A number with its unit ("1000-bed", "2500sqm"), an instant, a standard. */
const ordinary = /^(?:\d+-?\p{Ll}+\d?|\d{4}-\d\d-\d\dT\d+|(?:ISO|BS|EN|IEC|PAS)[-/\dA-Z]*)$/u

/** A thousand or more, with three digits at least that are not noughts at its ends: "£9,310", "£1.25m". */
const sum: Kind = {
  pattern: /[£$€]\s?\d+(?:,\d{3})*(?:\.\d+)?\s?(?:k|m|bn|thousand|million|billion)?(?!\p{L})/giu,
  keyOf: (spelled) => {
    const unit = /[a-z]+$/i.exec(spelled)?.[0].toLowerCase() ?? ''
    const value = Number(spelled.replace(/[^\d.]/g, '')) * (units[unit] ?? 1)
    const significant = String(Math.round(value * 100)).replace(/0+$/, '').length
    return value >= 1000 && significant >= 3 ? `sum ${value.toFixed(2)}` : null
  },
}

const units: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
}

const kinds: readonly Kind[] = [telephone, plates, reference, sum]
