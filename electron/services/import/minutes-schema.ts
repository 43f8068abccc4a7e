import { z } from 'zod'
import {
  contact,
  count,
  day,
  fields,
  kind,
  list,
  listOf,
  maybe,
  member,
  part,
  printed,
  time,
  words,
} from './import-fields.ts'

/** The minutes of one meeting, as a case file or an office file brings them. */
export const minutes = fields({
  heading: maybe(printed),
  intro: maybe(printed),
  date: day,
  dateText: maybe(printed),
  startTime: maybe(time),
  startTimeText: maybe(printed),
  venue: maybe(printed),
  present: fields({
    members: listOf(member),
    officers: listOf(fields({ name: words, affiliation: maybe(printed) })),
  }),
  apologies: maybe(fields({ absent: listOf(words), observingOnline: listOf(words) })),
  items: list(
    fields({
      number: count,
      part,
      title: words,
      kind,
      paragraphs: listOf(printed),
      resolution: maybe(printed),
    }),
  ),
  endText: maybe(printed),
  endTime: maybe(time),
  signatureLine: maybe(printed),
  contactOfficer: maybe(contact),
})

export type ImportedMinutes = z.output<typeof minutes>
