/** A financial-year quarter, e.g. `2023/24-Q3` = 1 October to 31 December 2023 (R49). */
export interface Quarter {
  /** The year the financial year begins in: 2023 for 2023/24. */
  readonly year: number
  readonly quarter: 1 | 2 | 3 | 4
}

/** A quarter as one of the kinds of periods. */
export interface QuarterPeriod extends Quarter {
  readonly kind: 'quarter'
}

/** "Q3 2023/24" */
export function quarterLabel({ year, quarter }: Quarter): string {
  return `Q${quarter} ${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

/** "Q3 23/24", for narrow places such as a chart's axis. */
export function quarterShortLabel({ year, quarter }: Quarter): string {
  return `Q${quarter} ${String(year % 100).padStart(2, '0')}/${String((year + 1) % 100).padStart(2, '0')}`
}

/** Quarters in order of time: negative when `a` is earlier. */
export function compareQuarters(a: Quarter, b: Quarter): number {
  return a.year - b.year || a.quarter - b.quarter
}
