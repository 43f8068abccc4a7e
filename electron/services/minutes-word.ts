import type { RequestOf } from '../../shared/contract/contract.ts'
import type { MadeFile } from '../../shared/contract/report-views.ts'
import type { Minutes, MinutesForm } from '../../shared/minutes/minutes.ts'
import {
  nonPublicMinutes,
  paragraphsWithheld,
  publicMinutes,
  summaryMinutes,
} from '../../shared/minutes/publicity.ts'
import { printedMinutes, type TakenMinutes } from '../../shared/minutes/taken-minutes.ts'
import { actionsSpec, decisionsSpec } from '../../shared/pack/decisions-spec.ts'
import { minutesSpec } from '../../shared/pack/minutes-spec.ts'
import type { Stamps } from '../../shared/pack/pack-plan.ts'
import type { MinutesSpec, PaperSpec } from '../../shared/pack/papers.ts'
import { exemptMark } from '../../shared/pack/stamps.ts'
import { meetingById, nextMeetingAfter } from '../db/meeting-repository.ts'
import { referencesOf } from '../db/reference-repository.ts'
import { refuseWithheldWords } from './minutes-leak-search.ts'
import { minutesOf } from './minutes-view.ts'
import { refuseUnsettled } from './minutes-way.ts'
import { type ServiceContext, today } from './service-context.ts'

type Paper = RequestOf<'minutes.word'>['paper']

/** Papers that are not for the public. */
const kept: ReadonlySet<Paper> = new Set(['nonPublic', 'nonPublicActions'])

/** A paper and the marks in its margins. */
interface Sheet {
  readonly spec: PaperSpec
  readonly stamps: Partial<Stamps>
}

/**
 * Makes a Word file of a meeting's minutes; `null` where there is nothing for it to say.
 * @throws Problem `no-minutes`, `minutes-to-settle`, `minutes-withheld`
 */
export async function minutesFile(
  context: ServiceContext,
  meetingId: number,
  paper: Paper,
): Promise<MadeFile | null> {
  const minutes = await minutesOf(context.db, meetingId)
  const { committee } = await meetingById(context.db, meetingId)
  await refuseUnsettled(context.db, committee.id, minutes)
  const sheet = await sheetOf(context, minutes, paper)
  if (sheet === null) return null
  const docx = await stamped(context, sheet)
  if (!kept.has(paper)) await refuseWithheldWords(context, minutes, docx)
  return {
    fileName: fileName(committee.shortName ?? committee.name, minutes, paper),
    base64: Buffer.from(docx).toString('base64'),
  }
}

async function sheetOf(context: ServiceContext, taken: TakenMinutes, paper: Paper): Promise<Sheet | null> {
  const { db } = context
  const { committee, enquiries } = await meetingById(db, taken.meetingId)
  const { authority } = committee
  const minutes = printedMinutes(taken)
  const standing = taken.approvedAt === null ? 'draft' : 'agreed'
  const next = standing === 'draft' ? await nextMeetingAfter(db, committee.id, taken.heldOn) : null
  const record = (
    of: Minutes | null,
    form: MinutesForm,
    stamps: Partial<Stamps>,
    as: MinutesSpec['standing'] = standing,
  ) => (of === null ? null : { spec: minutesSpec(of, authority, as, next?.heldOn ?? null, form), stamps })
  switch (paper) {
    case 'public':
      return record(publicMinutes(minutes), 'public', {})
    case 'nonPublic':
      return record(nonPublicMinutes(minutes), 'nonPublic', {
        exempt: exemptMark(paragraphsWithheld(minutes), minutes.nation),
      })
    case 'summary':
      return record(summaryMinutes(minutes), 'summary', {})
    case 'signing':
      // It is printed before the meeting that agrees the minutes and signed there, so it is no draft.
      return record(publicMinutes(minutes), 'public', { initials: true }, 'agreed')
    default: {
      const raised = (await referencesOf(db, committee.id)).filter(
        ({ raisedOn }) => raisedOn === taken.heldOn,
      )
      const issuedOn = today(context.outside.clock)
      const ground = { minutes, authority, raised, issuedOn, enquiries: enquiries ?? taken.contact }
      if (paper === 'decisions') return { spec: decisionsSpec(ground), stamps: ofOneSheet }
      const isPublic = paper === 'actions'
      if (!isPublic && !raised.some((reference) => !reference.isPublic)) return null
      return {
        spec: actionsSpec(ground, isPublic),
        stamps: isPublic
          ? ofOneSheet
          : { ...ofOneSheet, exempt: exemptMark(paragraphsWithheld(minutes), minutes.nation) },
      }
    }
  }
}

/** A sheet has no page number; should it run on, its further pages have. */
const ofOneSheet = { pageNumber: 'notFirst' } as const

/** The paper as the engine merges one document: marks and page numbers on every page. */
async function stamped({ outside: { work } }: ServiceContext, { spec, stamps }: Sheet): Promise<Uint8Array> {
  const { documentTitle, authority, dated } = spec
  const { docx } = await work.assemble(
    {
      title: documentTitle,
      authority,
      language: 'en-GB',
      dated,
      start: 'next',
      documents: [
        {
          bookmark: '_minutes',
          label: documentTitle,
          startsAtPage: 1,
          fillers: 0,
          stamps: { firstPage: null, everyPage: null, exempt: null, pageNumber: 'all', ...stamps },
        },
      ],
    },
    [await work.compose(spec)],
  )
  return docx
}

/** "SPPC 2023-11-13 minutes.docx", without what no system allows in a name. */
function fileName(committee: string, { heldOn }: TakenMinutes, paper: Paper): string {
  const words = `${committee.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-')} ${heldOn} ${paperNames[paper]}`
  return `${words.slice(0, 120).trim()}.docx`
}

const paperNames: Readonly<Record<Paper, string>> = {
  public: 'minutes',
  nonPublic: 'minutes NOT FOR PUBLICATION',
  summary: 'summary of non-public minutes',
  signing: 'minutes for signing',
  decisions: 'decisions',
  actions: 'actions',
  nonPublicActions: 'actions NOT FOR PUBLICATION',
}
