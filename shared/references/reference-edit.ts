import type { OutstandingReference } from './outstanding-reference.ts'

/** What of a reference can change once it is raised. */
export const editableFields = ['action', 'owners', 'state', 'status', 'due', 'isPublic'] as const
export type EditableField = (typeof editableFields)[number]

/** Fields that a window changes, or that it showed. */
export type ReferenceFields = { readonly [Field in EditableField]?: OutstandingReference[Field] | undefined }

/** Everything of a reference that a step can change; a raised and then undone one is removed. */
export type ReferenceRecord = Omit<OutstandingReference, 'id' | 'committeeId'> & {
  readonly isRemoved: boolean
}

/** The fields of a record that a step changed, as they were and as they became. */
export interface ReferenceChange {
  readonly referenceId: number
  readonly was: Partial<ReferenceRecord>
  readonly now: Partial<ReferenceRecord>
}

/** How each field is called in sentences to the clerk. */
export const fieldWords: Readonly<Record<EditableField, string>> = {
  action: 'action',
  owners: 'owner',
  state: 'state',
  status: 'status',
  due: 'target',
  isPublic: 'public or not',
}

/**
 * The fields in which two records differ, before and after; `null` when in none. A target that becomes another is no longer overdue by
 * the tracker's word alone.
 */
export function changeBetween(
  referenceId: number,
  before: ReferenceRecord,
  after: Partial<ReferenceRecord>,
): ReferenceChange | null {
  const names = (Object.keys(after) as (keyof ReferenceRecord)[]).filter(
    (name) => !isSame(before[name], after[name]),
  )
  if (names.length === 0) return null
  const pick = (record: Partial<ReferenceRecord>): Partial<ReferenceRecord> =>
    Object.fromEntries(names.map((name) => [name, record[name]]))
  return { referenceId, was: pick(before), now: pick(after) }
}

/** The first field that a window had shown otherwise than it is now; `null` when it was up to date. */
export function fieldChangedElsewhere(
  reference: OutstandingReference,
  seen: ReferenceFields,
): EditableField | null {
  return (
    editableFields.find((field) => seen[field] !== undefined && !isSame(reference[field], seen[field])) ??
    null
  )
}

/** What a window's wish makes of a reference: a new target takes away a tracker's own "overdue". */
export function editedRecord(
  reference: OutstandingReference,
  fields: ReferenceFields,
  on: NonNullable<OutstandingReference['dueWrittenOn']>,
): Partial<ReferenceRecord> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  if (fields.due === undefined || fields.due === reference.due) return given
  const stillOverdue = (fields.state ?? reference.state) === 'overdue' && fields.state === undefined
  return { ...given, dueWrittenOn: on, ...(stillOverdue && { state: 'inProgress' }) }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
