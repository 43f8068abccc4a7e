import type { KnownSeries } from './known-series.ts'
import { seriesName } from './known-series.ts'

/** Which series the words of a row name. */
export type SeriesMatch =
  | { readonly kind: 'known'; readonly series: KnownSeries; readonly doubt: string | null }
  | { readonly kind: 'unknown'; readonly why: string }

/** The name that a row gives a series, for remembering which one the clerk said it is. */
export function nameKey(measure: string, series: string): string {
  return `${plain(measure)}|${plain(series)}`
}

/** Series by all that they are called, so that a sheet of many rows is read as fast as one of few. */
export interface SeriesIndex {
  readonly byCode: ReadonlyMap<string, readonly KnownSeries[]>
  /** By their measures' titles, today's and earlier ones. */
  readonly byTitle: ReadonlyMap<string, readonly KnownSeries[]>
  readonly byLabel: ReadonlyMap<string, readonly KnownSeries[]>
}

export function seriesIndex(known: readonly KnownSeries[]): SeriesIndex {
  return {
    byCode: indexed(known, ({ code }) => (code === null ? [] : [code])),
    byTitle: indexed(known, ({ title, earlierNames }) => [
      ...new Set([title, ...earlierNames.map((name) => name.title)].map(plain)),
    ]),
    byLabel: indexed(known, ({ label }) => [plain(label)]),
  }
}

function indexed(
  known: readonly KnownSeries[],
  keysOf: (one: KnownSeries) => readonly string[],
): ReadonlyMap<string, readonly KnownSeries[]> {
  const index = new Map<string, KnownSeries[]>()
  for (const one of known) for (const key of keysOf(one)) index.set(key, [...(index.get(key) ?? []), one])
  return index
}

/**
 * Finds a series by a measure's code, its title or an earlier one, and its label. A title goes before a code: codes move up when
 * a measure is inserted, titles do not.
 *
 * @param measure  as the sheet says it: "1.3", "1.3 Positive outcomes", "Positive outcomes"
 * @param label    what the sheet has for the series beside it, or nothing
 */
export function matchSeries(measure: string, label: string, index: SeriesIndex): SeriesMatch {
  const said = measure === '' ? label : measure
  const [, code = null, words = ''] = /^(\d+(?:\.\d+)*[a-z]?)?[\s.:)–-]*(.*)$/isu.exec(said.trim()) ?? []
  const byTitle = named(plain(words), index)
  if (byTitle.length > 0) {
    const chosen = oneOf(byTitle, words, label)
    if (chosen === null) return severalSeries(said, byTitle)
    const other = anothersCode(code, chosen, index)
    return other === null
      ? { kind: 'known', series: chosen, doubt: codeDoubt(code, chosen) }
      : {
          kind: 'unknown',
          why: `${code ?? ''} is “${other.title}” here, and “${chosen.title}” is ${chosen.code ?? 'without a code'}`,
        }
  }
  const byCode = code === null ? [] : (index.byCode.get(code) ?? [])
  if (byCode.length === 0)
    return {
      kind: 'unknown',
      why: `no measure is called “${[said, label].filter((one) => one !== '').join(', ')}”`,
    }
  const hint = `${words} ${label}`
  const [first] = byCode
  if (
    first !== undefined &&
    plain(hint) !== '' &&
    !byCode.some((one) => shared(hint, `${one.title} ${one.label}`) > 0)
  )
    return { kind: 'unknown', why: `${code} is “${first.title}” here, not “${hint.trim()}”` }
  const chosen = oneOf(byCode, words, label)
  return chosen === null ? severalSeries(said, byCode) : { kind: 'known', series: chosen, doubt: null }
}

/** Series whose measure, or who themselves, bear exactly this name; an own label stands before a measure's title. */
function named(words: string, { byTitle, byLabel }: SeriesIndex): readonly KnownSeries[] {
  if (words === '') return []
  const titled = byTitle.get(words)
  if (titled !== undefined) return titled
  const labelled = byLabel.get(words) ?? []
  return labelled.length === 1 ? labelled : []
}

/** Of one measure's series the one that the words mean; `null` when they do not say. */
function oneOf(candidates: readonly KnownSeries[], words: string, label: string): KnownSeries | null {
  const [only, another] = candidates
  if (another === undefined) return only ?? null
  if (new Set(candidates.map(({ measureId }) => measureId)).size > 1) return null
  const exact = candidates.filter((one) => plain(one.label) === plain(label))
  if (exact.length === 1) return exact[0] ?? null
  const scored = candidates
    .map((one) => ({ one, score: shared(`${words} ${label}`, one.label) }))
    .toSorted((a, b) => b.score - a.score)
  const [best, next] = scored
  return best !== undefined && best.score > 0 && best.score > (next?.score ?? 0) ? best.one : null
}

function severalSeries(said: string, candidates: readonly KnownSeries[]): SeriesMatch {
  const names = candidates.map(seriesName).join(' or ')
  return { kind: 'unknown', why: `“${said}” may be ${names}` }
}

/** The measure whose code it is today, where a row gives it with the name of another that never had it: one of them is a slip. */
function anothersCode(code: string | null, chosen: KnownSeries, { byCode }: SeriesIndex): KnownSeries | null {
  if (code === null || code === chosen.code || hadCode(code, chosen)) return null
  const owners = byCode.get(code) ?? []
  return owners.some(({ measureId }) => measureId === chosen.measureId) ? null : (owners[0] ?? null)
}

function hadCode(code: string, { earlierNames }: KnownSeries): boolean {
  return earlierNames.some((name) => name.code === code)
}

function codeDoubt(code: string | null, series: KnownSeries): string | null {
  const { code: own, title } = series
  return code === null || code === own || hadCode(code, series)
    ? null
    : `says ${code}, but “${title}” is ${own ?? 'without a code'} here; its name was followed`
}

/** What share of a label's words is said. */
function shared(said: string, label: string): number {
  const words = new Set(plain(said).split(' '))
  const own = plain(label)
    .split(' ')
    .filter((word) => word.length > 2)
  return own.length === 0 ? 0 : own.filter((word) => words.has(word)).length / own.length
}

/** Without case, accents and punctuation. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
}
