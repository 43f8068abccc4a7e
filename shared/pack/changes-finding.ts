/**
 * Whether a finding tells of tracked changes, as in "3 tracked changes by 1 person": what was found when a paper arrived is
 * kept in the words that the clerk read.
 */
export function tellsOfChanges(finding: string): boolean {
  return /^\d+ tracked changes? by /.test(finding)
}
