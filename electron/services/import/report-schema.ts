import { z } from 'zod'
import { count, day, fields, list, listOf, maybe, printed, purpose, words } from './import-fields.ts'

/** A section, paragraph, table or figure of a report: kept as it is, since the Word file is what goes into the pack. */
const block = z.record(z.string(), z.json())

const cover = fields({
  rows: listOf(list(printed)),
  committees: listOf(
    fields({ name: words, date: maybe(day), dateText: maybe(printed), purpose: maybe(printed) }),
  ),
  subject: maybe(printed),
  public: z.boolean().optional(),
  publicOrNonPublic: maybe(printed),
  outcomes: maybe(printed),
  extraSpending: maybe(printed),
  howMuch: maybe(printed),
  sourceOfFunding: maybe(printed),
  chamberlainAgreed: maybe(printed),
  reportOf: maybe(printed),
  jointReport: z.boolean().optional(),
  policeReference: maybe(printed),
  purpose: maybe(purpose),
  reportAuthor: maybe(printed),
})

/** An officer's report: the Word file it is, and what its cover and text say. A restricted one may say only the former. */
export const report = fields({
  item: count,
  id: words,
  /** Path of the Word file, from the folder of this file. */
  docx: maybe(words),
  pages: maybe(fields({ first: count, last: count, count: count.optional() })),
  restricted: z.boolean().optional(),
  exemptParagraphs: listOf(words),
  restrictedPage: maybe(fields({ notice: printed, document: printed })),
  note: maybe(printed),
  cover: maybe(cover),
  summary: maybe(list(block)),
  recommendations: maybe(fields({ intro: maybe(printed), items: listOf(printed) })),
  recommendationHeading: maybe(printed),
  body: maybe(fields({ heading: maybe(printed), sections: listOf(block) })),
  appendicesListed: listOf(printed),
  appendicesHeading: maybe(printed),
  appendices: listOf(block),
  backgroundPapers: listOf(printed),
  signatories: listOf(fields({ name: words, posts: listOf(printed), email: maybe(printed) })),
  footnotes: listOf(fields({ mark: printed, text: printed, url: maybe(printed) })),
  agendaItemMarkPrinted: maybe(printed),
})
