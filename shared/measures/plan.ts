import type { IsoDate } from '../calendar/iso-date.ts'

export const priorityKinds = ['operational', 'organisational'] as const
export type PriorityKind = (typeof priorityKinds)[number]

/** What a plan wants most; its measures stand under it. */
export interface Priority {
  readonly name: string
  /** `null` where nobody has said. */
  readonly kind: PriorityKind | null
}

/** A committee's plan as it was from a day on. */
export interface PlanVersion {
  readonly fromOn: IsoDate
  readonly title: string
  readonly priorities: readonly Priority[]
}

/** The version that holds on a day: the latest that had begun, else the first there is; `null` without any. */
export function planOn(versions: readonly PlanVersion[], day: IsoDate): PlanVersion | null {
  const inOrder = versions.toSorted((a, b) => a.fromOn.localeCompare(b.fromOn))
  return inOrder.findLast(({ fromOn }) => fromOn <= day) ?? inOrder[0] ?? null
}
