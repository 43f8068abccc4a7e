/** How a run of checks and tests went. */
export interface Count {
  readonly passed: number
  /** What failed, one name per failure. */
  readonly failed: readonly string[]
  /** One reason per skipped test. */
  readonly skipped: readonly string[]
}

export const nothingRun: Count = { passed: 0, failed: [], skipped: [] }

export function add(a: Count, b: Count): Count {
  return {
    passed: a.passed + b.passed,
    failed: [...a.failed, ...b.failed],
    skipped: [...a.skipped, ...b.skipped],
  }
}

/** The closing line: "12 passed, 0 failed", with ", 3 skipped" if any were. */
export function closingLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`
}

/** Skip reasons with how often each was given, most frequent first: "4 skipped: the real cases are not on this machine". */
export function skipReasons({ skipped }: Count): readonly string[] {
  const counts = new Map<string, number>()
  for (const reason of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([reason, count]) => `${count} skipped: ${reason}`)
}
