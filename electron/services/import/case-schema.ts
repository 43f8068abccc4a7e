import { z } from 'zod'
import { deliveries } from '../../../shared/agenda/agenda-item.ts'
import { referenceStates } from '../../../shared/references/outstanding-reference.ts'
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
  purpose,
  time,
  words,
} from './import-fields.ts'
import { minutes } from './minutes-schema.ts'
import { report } from './report-schema.ts'

export const caseFormat = 'packwright-case-meeting/1'

const pages = fields({ first: count, last: count, count: count.optional() })

const item = fields({
  number: count,
  part,
  title: words,
  kind,
  text: maybe(printed),
  reportOf: maybe(printed),
  purpose: maybe(purpose),
  /** As the source printed them; Packwright works out its own. */
  pagesPrinted: maybe(printed),
  pages: maybe(pages),
  /** Paragraph numbers of Part 1 of Schedule 12A; empty for public business. */
  exemptParagraphs: listOf(words),
  recommendation: maybe(printed),
  /** `id` of one of `reports`. */
  report: maybe(words),
  delivery: z.enum(deliveries, `one of ${deliveries.join(', ')} is needed`).optional(),
  urgentReason: maybe(printed),
  supplementaryPack: maybe(count),
})

const reference = fields({
  reference: words,
  meetingDateAndItem: maybe(printed),
  action: printed,
  owner: printed,
  status: printed,
  state: z.enum(referenceStates, `one of ${referenceStates.join(', ')} is needed`),
  public: z.boolean().default(true),
  raisedAtMeeting: maybe(day),
  raisedAtItem: maybe(printed),
  due: maybe(printed),
})

/** A whole meeting as one JSON file: `packwright-case-meeting/1`. Its reports are Word files beside it. */
export const caseSchema = fields({
  format: z.literal(caseFormat, `“${caseFormat}” is needed`),
  source: z.json().optional(),
  committee: fields({
    name: words,
    shortName: maybe(words),
    variantsPrinted: listOf(printed),
    parentBody: maybe(printed),
    organisation: words,
  }),
  meeting: fields({
    date: day,
    dateText: maybe(printed),
    time: maybe(time),
    timeText: maybe(printed),
    venue: maybe(printed),
  }),
  members: listOf(member),
  enquiries: maybe(contact),
  frontPage: maybe(
    fields({
      publicAccessHeading: maybe(printed),
      publicAccess: listOf(printed),
      signatory: maybe(fields({ name: words, post: printed })),
      agendaHeading: maybe(printed),
    }),
  ),
  parts: listOf(fields({ part, heading: printed, public: z.boolean() })),
  items: list(item),
  previousMinutes: maybe(minutes),
  outstandingReferences: maybe(
    fields({ heading: listOf(printed), columns: listOf(printed), rows: listOf(reference) }),
  ),
  reports: listOf(report),
  supplementaryPacks: listOf(fields({ number: count, published: maybe(printed), items: listOf(z.json()) })),
  sourceOddities: listOf(z.json()),
})

export type CaseFile = z.output<typeof caseSchema>
export type CaseItem = CaseFile['items'][number]
export type CaseReference = z.output<typeof reference>
