import type { Operations, RequestOf } from '../../shared/contract/contract.ts'
import { longDate } from '../../shared/calendar/iso-date.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { numberSeries } from '../../shared/reports/reference-grammar.ts'
import {
  allReports,
  changeReport,
  keepSignOff,
  moveReport,
  replaceAuthors,
  replaceCommittees,
  reportById,
} from '../db/report-repository.ts'
import type { Database } from '../db/tables.ts'
import { receive } from './report-arrival.ts'
import { enter, enteredReport, numberOf, officeForm, referencesGiven } from './report-entry.ts'
import { compareVersions, versionsOf } from './paper-versions.ts'
import { readRegister } from './report-register.ts'
import { settleDifference } from './report-settling.ts'
import { madeTemplate } from './report-template.ts'
import { savedChanges } from './saved-change.ts'
import { today, type ServiceContext } from './service-context.ts'

type ReportOperations = Pick<
  Operations,
  | 'reports.register'
  | 'reports.ask'
  | 'reports.change'
  | 'reports.move'
  | 'reports.signOff'
  | 'reports.receive'
  | 'reports.settle'
  | 'reports.template'
  | 'papers.versions'
  | 'papers.compare'
>

/** The longest subject that an agenda prints; ten lines of it. */
const longestSubject = 500

export function createReportOperations(context: ServiceContext): ReportOperations {
  const { db, outside } = context
  const changing = savedChanges(context)
  return {
    'reports.register': () => readRegister(context),
    'reports.ask': (wish) =>
      changing('reports.ask', async (transaction) => {
        checkDetails(wish, context)
        checkEmails(wish)
        return askFor(transaction, wish, context)
      }),
    'reports.change': ({ which, ...changes }) =>
      changing('reports.change', async (transaction) => {
        checkDetails(changes, context)
        const reportId = await enteredReport(transaction, which, outside.clock)
        await change(transaction, reportId, changes)
        return { reportId }
      }),
    'reports.move': ({ which, stage, heldBy }) =>
      changing('reports.move', async (transaction) => {
        const reportId = await enteredReport(transaction, which, outside.clock)
        const movedAt = outside.clock().toISOString()
        await moveReport(transaction, reportId, { stage, heldBy, since: today(outside.clock), movedAt })
        return { reportId }
      }),
    'reports.signOff': ({ which, kind, signedBy }) =>
      changing('reports.signOff', async (transaction) => {
        const reportId = await enteredReport(transaction, which, outside.clock)
        const signed = signedBy === null ? null : { signedBy, signedOn: today(outside.clock) }
        await keepSignOff(transaction, reportId, kind, signed)
        return { reportId }
      }),
    'reports.receive': ({ file, itemId }) => context.inTurn(() => receive(context, file, itemId ?? null)),
    'reports.settle': (settlement) =>
      changing('reports.settle', (transaction) =>
        settleDifference(transaction, settlement, {
          takenAt: outside.clock().toISOString(),
          takenBy: outside.person,
        }),
      ),
    'papers.versions': ({ paperId }) => versionsOf(db, paperId),
    'papers.compare': (wish) => compareVersions(context, wish),
    'reports.template': ({ which }) => madeTemplate(context, which),
  }
}

type Details = Pick<RequestOf<'reports.change'>, 'subject' | 'dueOn'>

function checkDetails({ subject = '', dueOn = null }: Details, { outside }: ServiceContext): void {
  if (subject.length > longestSubject)
    throw new Problem('subject-too-long', { length: subject.length, most: longestSubject })
  if (dueOn !== null && dueOn < today(outside.clock))
    throw new Problem('due-in-the-past', { day: longDate(dueOn) })
}

/** A chaser goes to what the clerk types here. */
function checkEmails({ authors }: RequestOf<'reports.ask'>): void {
  const unlikely = authors.find(({ email }) => email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email))
  if (typeof unlikely?.email === 'string') throw new Problem('email-unlikely', { email: unlikely.email })
}

async function askFor(db: Database, wish: RequestOf<'reports.ask'>, { outside }: ServiceContext) {
  const { grammar, ...details } = wish
  const now = today(outside.clock)
  const given = (await referencesGiven(db)).filter((reference) => reference !== null)
  const reference = grammar === null ? null : numberSeries(grammar, Number(now.slice(0, 4)), given).next
  const [first] = details.authors
  const reportId = await enter(
    db,
    { ...details, reference, purpose: details.committees[0]?.purpose ?? null, backgroundPapers: null },
    {
      stage: 'askedFor',
      heldBy: first?.name ?? details.reportOf,
      since: now,
      movedAt: outside.clock().toISOString(),
    },
    (await officeForm(db)).id,
  )
  return { reportId, reference }
}

async function change(
  db: Database,
  reportId: number,
  { authors, committees, ...changes }: Omit<RequestOf<'reports.change'>, 'which'>,
): Promise<void> {
  const report = await reportById(db, reportId)
  // What is left out of the request stays; `undefined` would overwrite.
  const stated = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const changed = { ...report, ...stated } as typeof report
  if (changed.reference !== report.reference) await refuseTaken(db, changed.reference, reportId)
  await changeReport(db, reportId, { ...changed, number: await numberOf(db, changed.reference) })
  if (authors !== undefined) await replaceAuthors(db, reportId, authors)
  if (committees !== undefined) await replaceCommittees(db, reportId, committees)
}

/** A number belongs to one report. @throws Problem `reference-taken` */
async function refuseTaken(db: Database, reference: string | null, reportId: number): Promise<void> {
  if (reference === null) return
  const other = (await allReports(db)).find((each) => each.reference === reference && each.id !== reportId)
  if (other !== undefined) throw new Problem('reference-taken', { reference, subject: other.subject })
}
