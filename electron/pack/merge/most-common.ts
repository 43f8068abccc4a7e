/** The value that stands there most often; where it is a draw, the one that comes first; empty where there is none. */
export function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return values.find((value) => counts.get(value) === most) ?? ''
}
