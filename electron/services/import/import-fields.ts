import { z } from 'zod'
import { itemKinds, purposes } from '../../../shared/agenda/agenda-item.ts'
import { memberRoles } from '../../../shared/agenda/meeting.ts'
import { isClockTime, isIsoDate } from '../../../shared/calendar/iso-date.ts'

/** An object of an imported file. Fields it does not name are kept with the whole document and reported. */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  // Any object may say that it comes from no source.
  return z.looseObject({ ...shape, invented: z.boolean().optional() }, 'a group of fields in { } is needed')
}

/** A field that may be left out or be `null`: both mean "not printed". */
export function maybe<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? null)
}

/** A list that may be left out. */
export function listOf<Schema extends z.ZodType>(schema: Schema) {
  return list(schema).default([])
}

export function list<Schema extends z.ZodType>(schema: Schema) {
  return z.array(schema, 'a list in [ ] is needed')
}

/** Text that says something; kept as it stands, spaces included. */
export const words = z.string('a text is needed').refine((text) => text.trim() !== '', 'a text is needed')
/** Text as printed, which may be empty. */
export const printed = z.string('a text is needed')
export const count = z.int('a whole number is needed').positive('a number from 1 is needed')
export const part = z.union([z.literal(1), z.literal(2)], '1 or 2 is needed')

/** `2024-02-22`, and only a day that exists. */
export const day = z
  .string('a day such as 2024-02-22 is needed')
  .refine(isIsoDate, 'a day such as 2024-02-22 is needed')

/** `11:00`, on a 24-hour clock. */
export const time = z
  .string('a time such as 14:30 is needed')
  .refine(isClockTime, 'a time such as 14:30 is needed')

export const kind = z.enum(itemKinds, `one of ${itemKinds.join(', ')} is needed`)
export const purpose = z.enum(purposes, `one of ${purposes.join(', ')} is needed`)

export const contact = fields({ name: words, email: maybe(printed) })
export const member = fields({
  printed: words,
  name: words,
  role: z.enum(memberRoles, `one of ${memberRoles.join(', ')} is needed`),
})
