import type { RequestOf } from '../../shared/contract/contract.ts'
import { standingOf } from '../../shared/minutes/minutes-states.ts'
import type { Minutes, MinutesForm } from '../../shared/minutes/minutes.ts'
import { nonPublicMinutes, publicMinutes, summaryMinutes } from '../../shared/minutes/minutes-forms.ts'
import { paragraphsWithheld } from '../../shared/minutes/publicity.ts'
import { printedMinutes } from '../../shared/minutes/printed-minutes.ts'
import type { TakenMinutes } from '../../shared/minutes/taken-minutes.ts'
import { actionsSpec, decisionsSpec } from '../../shared/pack/decisions-spec.ts'
import { minutesSpec } from '../../shared/pack/minutes-spec.ts'
import type { Stamps } from '../../shared/pack/pack-plan.ts'
import type { PaperSpec } from '../../shared/pack/papers.ts'
import { exemptMark } from '../../shared/pack/stamps.ts'
import { fileNameOf } from '../../shared/words/file-name.ts'
import { meetingById, nextMeetingAfter } from '../db/meeting-repository.ts'
import { referencesOf } from '../db/reference-repository.ts'
import { refuseWithheldWords } from './minutes-leak-search.ts'
import { type ServiceContext, today } from './service-context.ts'

export type Paper = RequestOf<'minutes.word'>['paper']

/** A Word file as it was made. */
export interface MadeMinutes {
  readonly fileName: string
  readonly docx: Uint8Array
}

/** A paper and the marks in its margins. */
interface Sheet {
  readonly spec: PaperSpec
  readonly stamps: Partial<Stamps>
}

/**
 * Makes a paper of minutes as they are now, and looks through what is for the public; `null` where there is nothing for it to say.
 * @throws Problem `minutes-withheld` when one for the public has words of what is withheld
 */
export async function searchedMinutes(
  context: ServiceContext,
  taken: TakenMinutes,
  paper: Paper,
): Promise<MadeMinutes | null> {
  const made = await madeMinutes(context, taken, paper)
  if (made !== null && !notForPublic.has(paper)) await refuseWithheldWords(context, taken, made.docx)
  return made
}

/** The same without looking: for minutes that were looked through when they were approved. */
export async function madeMinutes(
  context: ServiceContext,
  taken: TakenMinutes,
  paper: Paper,
): Promise<MadeMinutes | null> {
  const { committee } = await meetingById(context.db, taken.meetingId)
  const sheet = await sheetOf(context, taken, paper)
  if (sheet === null) return null
  return {
    fileName: fileName(committee.shortName ?? taken.committeeName, taken, paper),
    docx: await stamped(context, sheet),
  }
}

const notForPublic: ReadonlySet<Paper> = new Set(['nonPublic', 'nonPublicSigning', 'nonPublicActions'])

function sheetOf(context: ServiceContext, taken: TakenMinutes, paper: Paper): Promise<Sheet | null> {
  switch (paper) {
    case 'decisions':
    case 'actions':
    case 'nonPublicActions':
      return sheetOfMorning(context, taken, paper)
    default:
      return sheetOfRecord(context, taken, paper)
  }
}

type Morning = 'decisions' | 'actions' | 'nonPublicActions'

/** The minutes themselves, in their three forms and as the copies that are initialled and signed. */
async function sheetOfRecord(
  { db }: ServiceContext,
  taken: TakenMinutes,
  paper: Exclude<Paper, Morning>,
): Promise<Sheet | null> {
  const minutes = printedMinutes(taken)
  const { committee } = await meetingById(db, taken.meetingId)
  const next = await nextMeetingAfter(db, committee.id, taken.heldOn)
  const isSigning = paper === 'signing' || paper === 'nonPublicSigning'
  // It is printed before the meeting that agrees the minutes and signed there: no draft, and byte for byte what is kept then.
  const standing = isSigning ? ({ kind: 'forSigning' } as const) : standingOf(taken, next?.heldOn ?? null)
  const record = (of: Minutes | null, form: MinutesForm, stamps: Partial<Stamps>): Sheet | null =>
    of && {
      spec: minutesSpec(of, taken.authority, standing, form),
      stamps: { ...stamps, ...(isSigning && { initials: true }) },
    }
  switch (paper) {
    case 'public':
    case 'signing':
      return record(publicMinutes(minutes), 'public', {})
    case 'nonPublic':
    case 'nonPublicSigning':
      return record(nonPublicMinutes(minutes), 'nonPublic', {
        exempt: exemptMark(paragraphsWithheld(minutes), minutes.nation),
      })
    case 'summary':
      return record(summaryMinutes(minutes), 'summary', {})
  }
}

/** What goes out the next morning: what was decided, and what was asked of whom. */
async function sheetOfMorning(
  { db, outside }: ServiceContext,
  taken: TakenMinutes,
  paper: Morning,
): Promise<Sheet | null> {
  const { committee, enquiries } = await meetingById(db, taken.meetingId)
  const minutes = printedMinutes(taken)
  const ground = {
    minutes,
    authority: taken.authority,
    raised: (await referencesOf(db, committee.id)).filter(({ raisedOn }) => raisedOn === taken.heldOn),
    issuedOn: today(outside.clock),
    enquiries: enquiries ?? taken.contact,
  }
  if (paper === 'decisions') return { spec: decisionsSpec(ground), stamps: ofOneSheet }
  if (paper === 'actions') return { spec: actionsSpec(ground, true), stamps: ofOneSheet }
  if (ground.raised.every(({ isPublic }) => isPublic)) return null
  const exempt = exemptMark(paragraphsWithheld(minutes), minutes.nation)
  return { spec: actionsSpec(ground, false), stamps: { ...ofOneSheet, exempt } }
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

/** "SPPC 2023-11-13 minutes.docx" */
function fileName(committee: string, { heldOn }: TakenMinutes, paper: Paper): string {
  return `${fileNameOf(committee)} ${heldOn} ${paperNames[paper]}.docx`
}

const paperNames: Readonly<Record<Paper, string>> = {
  public: 'minutes',
  nonPublic: 'minutes NOT FOR PUBLICATION',
  summary: 'summary of non-public minutes',
  signing: 'minutes for signing',
  nonPublicSigning: 'minutes for signing NOT FOR PUBLICATION',
  decisions: 'decisions',
  actions: 'actions',
  nonPublicActions: 'actions NOT FOR PUBLICATION',
}
