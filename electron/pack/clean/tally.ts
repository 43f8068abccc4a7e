import { removalKinds, type Removal, type RemovalKind } from '../../../shared/pack/removals.ts'

/** Counts what a public copy leaves behind, and who put their name to it. */
export class Tally {
  private readonly counts = new Map<RemovalKind, number>()
  private readonly names = new Map<RemovalKind, Set<string>>()

  add(kind: RemovalKind, count = 1): void {
    if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count)
  }

  /** Things with people's names on them; an empty name is nobody's. */
  addBy(kind: RemovalKind, count: number, people: ReadonlySet<string>): void {
    this.add(kind, count)
    const names = this.names.get(kind) ?? new Set()
    for (const name of people) if (name !== '') names.add(name)
    this.names.set(kind, names)
  }

  get removals(): readonly Removal[] {
    return removalKinds.flatMap((kind) => {
      const count = this.counts.get(kind)
      return count === undefined ? [] : [{ kind, count, people: this.names.get(kind)?.size ?? 0 }]
    })
  }
}
