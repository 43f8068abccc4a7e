import type { FigureChange } from '../../../../shared/measures/sheets/compare-figures.ts'
import type { FigureFileReading } from '../../../../shared/measures/sheets/read-figure-file.ts'
import { oddities, type Oddity } from '../../../../shared/measures/odd-figures.ts'

/** The odd figures that the clerk has said are meant, by `oddKey`; all others are left out. */
export type Meant = ReadonlySet<string>

/** A figure of a file, so long as it says the same in the same place. */
export function oddKey(
  { fileName }: Pick<FigureFileReading, 'fileName'>,
  { place, seriesId, period, value }: FigureChange,
): string {
  return JSON.stringify([fileName, place, seriesId, period, value])
}

/** What would be taken in of files: everything that is not odd, and what of the odd is meant. */
export function wantedChanges(files: readonly FigureFileReading[], meant: Meant): readonly FigureChange[] {
  return files.flatMap((file) =>
    file.changes.filter((change) => change.odd.length === 0 || meant.has(oddKey(file, change))),
  )
}

/** Odd figures that have one thing odd about them first. */
export interface OddGroup {
  readonly kind: Oddity
  readonly changes: readonly FigureChange[]
}

/** A file's odd figures in groups. */
export function oddGroups({ changes }: Pick<FigureFileReading, 'changes'>): readonly OddGroup[] {
  return oddities
    .map((kind) => ({ kind, changes: changes.filter(({ odd: [first] }) => first?.kind === kind) }))
    .filter((group) => group.changes.length > 0)
}
