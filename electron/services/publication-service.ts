import { dirname, join } from 'node:path'
import { longDate, longDateWithWeekday } from '../../shared/calendar/iso-date.ts'
import type { Operations } from '../../shared/contract/contract.ts'
import type { PublicationView } from '../../shared/contract/publication-views.ts'
import { packFileName } from '../../shared/pack/file-names.ts'
import { proofSpec } from '../../shared/pack/proof-spec.ts'
import { meetingOfProof, type PublicationProof } from '../../shared/pack/publication.ts'
import { versionName } from '../../shared/pack/supplement-name.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { agendaItemById } from '../db/agenda-repository.ts'
import { meetingById } from '../db/meeting-repository.ts'
import { packById } from '../db/pack-repository.ts'
import {
  addPublication,
  publicationById,
  publicationsOf,
  type Publication,
} from '../db/publication-repository.ts'
import { moveReport, reportById } from '../db/report-repository.ts'
import { noteSaved } from '../db/saved-repository.ts'
import type { Database } from '../db/tables.ts'
import { writeWhole } from '../files/write-whole.ts'
import type { PackOffer } from './pack-offer.ts'
import { prepare, previewOf, type Prepared } from './publication-preview.ts'
import { enteredReport } from './report-entry.ts'
import { officeTime, type ServiceContext } from './service-context.ts'

type PublicationOperations = Pick<
  Operations,
  'publications.list' | 'publications.preview' | 'publications.publish' | 'publications.proof'
>

/** Publishes packs. A publication is added and never taken back: what is wrong is put right by another (R20). */
export function createPublicationOperations(
  context: ServiceContext,
  packs: PackOffer,
): PublicationOperations {
  const { db, outside } = context
  return {
    'publications.list': async ({ meetingId }) => {
      const all = await publicationsOf(db, meetingId)
      return all.map((each) => viewOf(each, all))
    },
    'publications.preview': async ({ packId }) => previewOf(await prepare(context, packs, packId)),
    'publications.publish': async ({ packId, acceptsLate, reason }) => {
      const id = await context.inTurn(async () => {
        const prepared = await prepare(context, packs, packId)
        refuse(prepared, acceptsLate, reason)
        return db.transaction().execute((transaction) => keep(transaction, prepared, reason, outside.clock()))
      })
      const publication = await publicationById(db, id)
      const all = await publicationsOf(db, publication.meetingId)
      return { publication: viewOf(publication, all), proofPath: await writeProof(context, publication) }
    },
    'publications.proof': async ({ publicationId, form }) => {
      const publication = await publicationById(db, publicationId)
      const { fileName, docx } = await composeProof(context, publication)
      const bytes =
        form === 'docx'
          ? docx
          : (await outside.layout.layOut(docx, { subject: 'The proof of publication' })).pdf
      return { fileName: `${fileName}.${form}`, base64: Buffer.from(bytes).toString('base64') }
    },
  }
}

/** @throws Problem `published-already`, `not-ready-to-publish`, `reissue-without-reason`, `publishing-late` */
function refuse(
  { pack, hindrances, before, isPublished, count, words }: Prepared,
  acceptsLate: boolean,
  reason: string | null,
): void {
  const earlier = before && {
    name: versionName(before),
    day: longDate(officeTime(new Date(before.publishedAt)).on),
  }
  if (isPublished && earlier !== null)
    throw new Problem('published-already', { ...earlier, name: versionName(pack) })
  if (hindrances.length > 0) throw new Problem('not-ready-to-publish', { why: hindrances.join(' ') })
  if (earlier !== null && reason === null) throw new Problem('reissue-without-reason', earlier)
  if (words.tone === 'bad' && !acceptsLate)
    throw new Problem('publishing-late', { title: words.title, latest: longDateWithWeekday(count.latest) })
}

async function keep(
  db: Database,
  { pack, meeting, count, proof, before }: Prepared,
  reason: string | null,
  now: Date,
): Promise<number> {
  const publishedAt = now.toISOString()
  const id = await addPublication(db, {
    meetingId: meeting.id,
    packId: pack.id,
    version: pack.version,
    publishedAt,
    countsFrom: count.countsFrom,
    clearDays: count.clearDays,
    neededDays: count.needed,
    proof,
    inPlaceOf: before && { publicationId: before.id, reason: reason ?? '' },
  })
  await markPublished(db, proof, now)
  await noteSaved(db, publishedAt, 'publications.publish')
  return id
}

/** Enters the reports that went out with it, as far as nobody has, and notes that they are published. */
async function markPublished(db: Database, { items }: PublicationProof, now: Date): Promise<void> {
  const published = {
    stage: 'published' as const,
    heldBy: null,
    since: officeTime(now).on,
    movedAt: now.toISOString(),
  }
  for (const { itemId, range } of items) {
    const { item } = await agendaItemById(db, itemId)
    if (item.kind !== 'report' || range === null) continue
    const reportId = await enteredReport(db, { itemId }, () => now)
    if ((await reportById(db, reportId)).stage !== 'published') await moveReport(db, reportId, published)
  }
}

function viewOf(publication: Publication, all: readonly Publication[]): PublicationView {
  const {
    id,
    packId,
    version,
    supplement,
    publishedAt,
    countsFrom,
    clearDays,
    neededDays,
    proof,
    inPlaceOf,
  } = publication
  const replaced = all.find((each) => each.id === inPlaceOf?.publicationId)
  return {
    id,
    packId,
    version,
    supplement,
    publishedAt,
    publishedBy: proof.publishedBy,
    countsFrom,
    clearDays,
    neededDays,
    files: proof.files,
    lateItems: proof.lateItems,
    inPlaceOf: replaced && inPlaceOf ? { version: replaced.version, reason: inPlaceOf.reason } : null,
  }
}

async function composeProof({ db, outside }: ServiceContext, publication: Publication) {
  const meeting = meetingOfProof(publication.proof, await meetingById(db, publication.meetingId))
  const view = viewOf(publication, await publicationsOf(db, publication.meetingId))
  const spec = proofSpec(meeting, {
    ...publication,
    ...officeTime(new Date(publication.publishedAt)),
    inPlaceOf: view.inPlaceOf,
  })
  const docx = await outside.work.compose({ kind: 'proof', ...spec })
  const { version, supplement } = publication
  const fileName = `${packFileName(meeting.committee, meeting.heldOn, 'public', version, supplement ?? undefined)}, proof of publication`
  return { fileName, docx }
}

/** Puts the proof beside the pack. The publication stands without it too: it can be made again at any time. */
async function writeProof(context: ServiceContext, publication: Publication): Promise<string | null> {
  const { db, outside } = context
  const [edition] = (await packById(db, publication.packId)).editions
  if (edition === undefined) return null
  try {
    const { fileName, docx } = await composeProof(context, publication)
    const { pdf } = await outside.layout.layOut(docx, { subject: 'The proof of publication' })
    const path = join(dirname(edition.pdfPath), fileName)
    await writeWhole(`${path}.docx`, docx)
    return (await writeWhole(`${path}.pdf`, pdf)).path
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}
