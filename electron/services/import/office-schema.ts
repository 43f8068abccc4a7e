import { z } from 'zod'
import {
  contact,
  count,
  day,
  fields,
  list,
  listOf,
  maybe,
  member,
  printed,
  time,
  words,
} from './import-fields.ts'
import { minutes } from './minutes-schema.ts'

export const officeFormat = 'packwright-office/1'

/** `2023/24-Q3`: the financial year and its quarter (R49). */
const quarter = z
  .string('a quarter such as 2023/24-Q3 is needed')
  .regex(/^\d{4}\/\d{2}-Q[1-4]$/, 'a quarter such as 2023/24-Q3 is needed')
  .refine(
    (text) => Number(text.slice(5, 7)) === (Number(text.slice(0, 4)) + 1) % 100,
    'the two years of a quarter must follow one another',
  )
  .transform((text) => ({
    kind: 'quarter' as const,
    year: Number(text.slice(0, 4)),
    quarter: Number(text.slice(9)) as 1 | 2 | 3 | 4,
  })) // by the pattern above

const reading = fields({
  period: quarter,
  /** `null` where there is no figure: a gap, never zero. */
  value: maybe(z.number('a number is needed')),
  missingReason: maybe(words),
})

const measure = fields({
  committee: words,
  code: maybe(words),
  title: words,
  priority: words,
  wanted: z.enum(['up', 'down', 'steady'], 'one of up, down, steady is needed'),
  target: maybe(z.number('a number is needed')),
  reasons: maybe(printed),
  response: maybe(printed),
  series: z
    .array(
      fields({
        label: words,
        unit: z.enum(['count', 'percent', 'hours', 'score'], 'one of count, percent, hours, score is needed'),
        readings: list(reading).min(1, 'at least one reading is needed'),
      }),
    )
    .min(1, 'at least one series is needed'),
})

/** A meeting of the office's calendar: without an agenda yet, or long over. */
const calendarMeeting = fields({
  /** Name of one of `committees`. */
  committee: words,
  date: day,
  time: maybe(time),
  venue: maybe(printed),
  /** As they stood on that day; the committee's members where left out. */
  members: list(member).optional(),
  minutes: maybe(minutes),
})

/**
 * A whole office as one JSON file: `packwright-office/1`. Meetings with their agendas are files of the case format
 * beside it, named in `meetings`; their `committee.name` and `committee.organisation` are this file's.
 */
export const officeSchema = fields({
  format: z.literal(officeFormat, `“${officeFormat}” is needed`),
  authority: fields({
    name: words,
    /** Clear days of notice (R1), and whether Saturdays count (R2). */
    clearDays: z.int().min(0).max(28).default(5),
    saturdaysCount: z.boolean().default(false),
    /** Days the offices are closed besides weekends and bank holidays. */
    closedDays: listOf(fields({ date: day, why: words })),
  }),
  committees: z
    .array(
      fields({
        name: words,
        shortName: maybe(words),
        parentBody: maybe(words),
        quorum: maybe(count),
        /** When and where it usually meets. */
        startsAt: maybe(time),
        venue: maybe(printed),
        enquiries: maybe(contact),
        signatory: maybe(fields({ name: words, post: printed })),
        notices: listOf(fields({ heading: words, paragraphs: listOf(printed) })),
        members: listOf(member),
      }),
    )
    .min(1, 'at least one committee is needed'),
  calendar: listOf(calendarMeeting),
  measures: listOf(measure),
  /** Paths of case-format files, from the folder of this file. */
  meetings: listOf(words),
})

export type OfficeFile = z.output<typeof officeSchema>
export type OfficeMeasure = OfficeFile['measures'][number]
