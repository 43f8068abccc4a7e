import type { Period } from '../period.ts'

/** Where something stands in a clause. */
interface Place {
  readonly at: number
  readonly end: number
}

export interface FigureMention extends Place {
  readonly kind: 'percent' | 'points' | 'number'
  readonly value: number
  readonly decimals: number
  /** "+38", "-4%"; `null` where no sign is written. */
  readonly sign: 1 | -1 | null
  readonly isBracketed: boolean
  /** "six": written as a word, as things are that nobody counts. */
  readonly isWord: boolean
}

/** A time that a clause names. */
export type Time =
  | {
      readonly kind: 'period'
      readonly period: Period
      /** "Q1 of the previous year": always what something is compared with. */
      readonly looksBack?: true
      /** "22/23 … for the quarter": the year only says of which year the quarter is. */
      readonly isOfQuarter?: true
    }
  /** "the quarter before"; `unit` is `null` for "the previous survey", of the series' own kind. */
  | { readonly kind: 'before'; readonly unit: TimeUnit | null }
  /** "a year ago", "year-on-year". */
  | { readonly kind: 'yearBefore' }
  /** "the last three quarters", "the last 12 months". */
  | { readonly kind: 'window'; readonly count: number; readonly unit: TimeUnit }
  | { readonly kind: 'toDate' }
  /** A quarter of one year alone: of the calendar's or the financial year's, nobody knows (R49). */
  | { readonly kind: 'ambiguous' }

export type TimeUnit = 'quarter' | 'month' | 'year'

export interface TimeMention extends Place {
  readonly kind: 'time'
  readonly time: Time
  /** "the highest since Q2": it says since when, and nothing of what a change is from. */
  readonly isOfExtreme?: true
}

/** Where something goes; `better` and `worse` ask what is wanted. */
export type Way = 'up' | 'down' | 'same' | 'better' | 'worse'

export interface WayMention extends Place {
  readonly kind: 'way'
  readonly way: Way
  /** "unchanged", "the same as": to the last figure, and as it was the time before where no other is named. */
  readonly isExact?: true
}

/** "five consecutive quarters", "six quarters in a row"; without a count "consistent", "each quarter": every step. */
export interface RunMention extends Place {
  readonly kind: 'run'
  readonly run: { readonly count: number; readonly unit: TimeUnit } | null
}

/** "the highest", "the fewest", "the second worst". */
export interface ExtremeMention extends Place {
  readonly kind: 'extreme'
  readonly extreme: 'highest' | 'lowest' | 'best' | 'worst'
  /** 1 for the highest itself, 2 for the second highest. */
  readonly rank: number
}

/** "slight", "marked": how much, in a word. */
export interface SizeMention extends Place {
  readonly kind: 'size'
  readonly isLarge: boolean
}

/** "low", "high": where something stands, in a word. */
export interface StandingMention extends Place {
  readonly kind: 'standing'
  readonly isHigh: boolean
}

/** "target", "the national average": what something is held against. */
export interface StandardMention extends Place {
  readonly kind: 'standard'
  readonly of: 'target' | 'benchmark'
}

export type Side = 'above' | 'below' | 'met' | 'missed' | 'better' | 'worse'

/** On which side of something a figure is. */
export interface SideMention extends Place {
  readonly kind: 'side'
  readonly side: Side
}

/** What has no more in it than that it is there. */
export interface PlainMention extends Place {
  readonly kind:
    /** "remains", "continued", "further": it was so before. */
    | 'still'
    /** "only", "an exception": it was so at no other time. */
    | 'alone'
    /** "average", of the measure's own figures. */
    | 'average'
    /** "may", "not", "about": after it nothing is claimed plainly. */
    | 'doubt'
}

/** "half", "twice", "monthly": says something about figures that nothing recomputes as it stands. */
export interface UnreadMention extends Place {
  readonly kind: 'unread'
  /** Whether it claims something by itself, as "doubled" does. */
  readonly isClaim: boolean
}

/** Something in a clause that says something about figures. Whatever none of the readings accounts for keeps it from being right. */
export type Mention =
  | FigureMention
  | TimeMention
  | WayMention
  | RunMention
  | ExtremeMention
  | SizeMention
  | StandingMention
  | StandardMention
  | SideMention
  | UnreadMention
  | PlainMention

/** The figures among mentions. */
export function figuresIn(mentions: readonly Mention[]): readonly FigureMention[] {
  return mentions.filter(
    (one): one is FigureMention => one.kind === 'percent' || one.kind === 'points' || one.kind === 'number',
  )
}

/** The mentions of one kind. */
export function mentioned<Kind extends Mention['kind']>(
  mentions: readonly Mention[],
  kind: Kind,
): readonly Extract<Mention, { kind: Kind }>[] {
  return mentions.filter((one): one is Extract<Mention, { kind: Kind }> => one.kind === kind)
}
