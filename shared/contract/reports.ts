import { z } from 'zod'
import { isIsoDate } from '../calendar/iso-date.ts'
import { differingFields } from '../reports/cover-differences.ts'
import { signOffKinds, stages } from '../reports/report.ts'
import { change, read, returns } from './operation.ts'
import type { PaperChanges } from '../reports/paper-changes.ts'
import type { FormsView, MadeFile, PaperVersionView, ReceivedFile, RegisterView } from './report-views.ts'

const id = z.int().positive()
const day = z.string().refine(isIsoDate)
const words = z.string().trim().max(2000)
const given = words.min(1)
/** A report of the register, or the one that an agenda item brings, which is then entered. */
const which = z.union([z.strictObject({ reportId: id }), z.strictObject({ itemId: id })])
const author = z.strictObject({ name: given, post: given.nullable(), email: given.nullable() })
const committee = z.strictObject({
  name: given,
  meetingOn: day.nullable(),
  purpose: given.nullable(),
  itemId: id.nullable(),
})

const details = {
  subject: given,
  reportOf: given.nullable(),
  isJoint: z.boolean(),
  isPublic: z.boolean().nullable(),
  authors: z.array(author).max(20),
  committees: z.array(committee).max(20),
  dueOn: day.nullable(),
}
const filled = { reference: given.nullable(), backgroundPapers: z.array(given).max(200).nullable() }

/** What the clerk can do with the register of reports. */
export const reportOperations = {
  'reports.register': read({ request: z.strictObject({}), response: returns<RegisterView>() }),
  /** Enters a report and gives it the next number of a grammar, or none. */
  'reports.ask': change({
    request: z.strictObject({ ...details, grammar: given.nullable() }),
    response: returns<{ readonly reportId: number; readonly reference: string | null }>(),
    changes: ['reports'],
  }),
  'reports.change': change({
    request: z.strictObject({ which, ...z.strictObject({ ...details, ...filled }).partial().shape }),
    response: returns<{ readonly reportId: number }>(),
    changes: ['reports'],
  }),
  'reports.move': change({
    request: z.strictObject({ which, stage: z.enum(stages), heldBy: given.nullable() }),
    response: returns<{ readonly reportId: number }>(),
    changes: ['reports'],
  }),
  /** Notes that finance or legal signed a report off; `null` takes it back. */
  'reports.signOff': change({
    request: z.strictObject({ which, kind: z.enum(signOffKinds), signedBy: given.nullable() }),
    response: returns<{ readonly reportId: number }>(),
    changes: ['reports'],
  }),
  /** Takes a dropped file in: it finds its item by its cover or its name, unless the clerk names it. */
  'reports.receive': change({
    request: z.strictObject({ file: z.string().min(16).max(128), itemId: id.optional() }),
    response: returns<ReceivedFile>(),
    changes: ['reports', 'papers', 'meetings'],
  }),
  /** Settles one line on which a cover and the agenda disagree, in the words that both have now. */
  'reports.settle': change({
    request: z.strictObject({
      itemId: id,
      field: z.enum(differingFields),
      agenda: z.string().nullable(),
      cover: z.string(),
      keep: z.enum(['agenda', 'cover']),
    }),
    response: returns<{ readonly open: number }>(),
    changes: ['reports', 'papers', 'meetings'],
  }),
  /** Every version of a paper, newest first. */
  'papers.versions': read({
    request: z.strictObject({ paperId: id }),
    response: returns<readonly PaperVersionView[]>(),
  }),
  /** What changed from one version of a paper to another, paragraph by paragraph. */
  'papers.compare': read({
    request: z.strictObject({ paperId: id, older: id, newer: id }),
    response: returns<PaperChanges>(),
  }),
  /** The Word file that an author is sent: the cover filled in from the register. */
  'reports.template': read({ request: z.strictObject({ which }), response: returns<MadeFile>() }),
  /** Every version of the office's form for reports, and what its grammars give this year. */
  'reports.forms': read({ request: z.strictObject({}), response: returns<FormsView>() }),
  /** The office's grammars of references and questions of its cover: a new version once a report carries the last. */
  'reports.setForm': change({
    request: z.strictObject({
      grammars: z.array(given).min(1).max(20),
      questions: z
        .array(
          z.strictObject({
            field: z.enum(['outcomes', 'extraSpending', 'howMuch', 'sourceOfFunding', 'chamberlainAgreed']),
            question: given,
            prompt: words,
          }),
        )
        .max(5),
    }),
    response: returns<{ readonly formId: number }>(),
    changes: ['reports', 'office'],
  }),
} as const
