import { z } from 'zod'
import type { AgendaItem } from '../agenda/agenda-item.ts'
import type { MadeFile } from './report-views.ts'
import type { LateChange } from '../pack/late-change.ts'
import { audiences } from '../pack/pack-plan.ts'
import { type Settlement, settlements } from '../pack/removals.ts'
import type { JobProgress, LayoutState, PackVersion } from '../pack/pack-view.ts'
import { calendarOperations } from './calendar.ts'
import { agendaOperations } from './agenda.ts'
import { appendixOperations } from './appendices.ts'
import { longestStack, screenNames } from './fault.ts'
import { homeOperations } from './home.ts'
import { figureOperations } from './figures.ts'
import { measureOperations } from './measures.ts'
import { minutesOperations } from './minutes.ts'
import { officeOperations } from './office.ts'
import { type Area, change, type Operation, read, returns } from './operation.ts'
import { publicLookOperations } from './public-look.ts'
import { publicationOperations } from './publications.ts'
import { referenceOperations } from './references.ts'
import { reportOperations } from './reports.ts'
import type { ImportResult, MeetingDetail, MeetingSummary, OfficeView, PaperView } from './views.ts'

const id = z.int().positive()
const nothing = z.strictObject({})
/** Stands for a file the host holds: a page never sends a path. */
const fileToken = z.string().min(16).max(128)

/** Every operation of the application, once. Page, command line, hosts and services take their types from here. */
export const contract = {
  'office.read': read({ request: nothing, response: returns<OfficeView>() }),
  'office.loadSample': change({
    request: nothing,
    response: returns<ImportResult>(),
    changes: ['office', 'meetings', 'papers', 'references', 'measures'],
  }),
  /** Reads a meeting or an office from its JSON file; all of it or nothing. */
  'office.import': change({
    request: z.strictObject({ file: fileToken }),
    response: returns<ImportResult>(),
    changes: ['office', 'meetings', 'papers', 'references', 'measures'],
  }),
  /** Notes that a screen fell, under the number the clerk sees. Numbers and places only: no title, no text. */
  'office.reportFault': change({
    request: z.strictObject({
      number: z.string().regex(/^\d{6}$/),
      screen: z.enum(screenNames),
      errorName: z.string().regex(/^[A-Za-z]\w{0,59}$/),
      stack: z.string().max(longestStack),
    }),
    response: returns<{ readonly noted: true }>(),
    changes: [],
  }),
  'meetings.list': read({ request: nothing, response: returns<readonly MeetingSummary[]>() }),
  ...agendaOperations,
  'meetings.read': read({ request: z.strictObject({ meetingId: id }), response: returns<MeetingDetail>() }),
  /** Takes a Word file as the item's paper: a first one, or a new version that replaces it. */
  'papers.attach': change({
    request: z.strictObject({ itemId: id, file: fileToken }),
    response: returns<PaperView>(),
    changes: ['papers', 'meetings', 'reports'],
  }),
  /** Takes the item's paper off again; the original stays in the records. */
  'papers.remove': change({
    request: z.strictObject({ itemId: id }),
    response: returns<AgendaItem>(),
    changes: ['papers', 'meetings'],
  }),
  /** Keeps the papers that a deferred item had at the meeting before, or leaves them there. */
  'papers.carry': change({
    request: z.strictObject({ itemId: id, keep: z.boolean() }),
    response: returns<AgendaItem>(),
    changes: ['papers', 'meetings', 'reports'],
  }),
  /** Says what becomes of a paper's tracked changes in the public copy. */
  'papers.settleChanges': change({
    request: z.strictObject({ paperId: id, trackedChanges: z.enum(settlements) }),
    response: returns<{ readonly trackedChanges: Settlement }>(),
    changes: ['papers', 'meetings'],
  }),
  /** Starts building and answers at once; progress comes as events. A supplement holds late papers alone (R41). */
  'packs.build': change({
    request: z.strictObject({
      meetingId: id,
      audiences: z.array(z.enum(audiences)).min(1),
      /** `base` is the version of the pack it adds to, `null` for the newest. */
      supplement: z.strictObject({ number: id, base: id.nullable() }).optional(),
    }),
    response: returns<{ readonly jobId: string }>(),
    changes: [],
  }),
  'packs.cancel': change({
    request: z.strictObject({ jobId: z.string() }),
    response: returns<{ readonly cancelled: boolean }>(),
    changes: [],
  }),
  /** All versions and supplements of a meeting's pack, oldest first. */
  'packs.list': read({
    request: z.strictObject({ meetingId: id }),
    response: returns<readonly PackVersion[]>(),
  }),
  /** What the papers that came since the pack was sent would mean for it; nothing is built. `null` before the first pack. */
  'packs.change': read({
    request: z.strictObject({ meetingId: id }),
    response: returns<LateChange | null>(),
  }),
  /** The members' sheet of what a version or supplement changes against the pack they hold, as a Word file. */
  'packs.whatChanged': read({
    request: z.strictObject({ packId: id }),
    response: returns<MadeFile>(),
  }),
  'packs.read': read({ request: z.strictObject({ packId: id }), response: returns<PackVersion>() }),
  'jobs.list': read({ request: nothing, response: returns<readonly JobProgress[]>() }),
  ...appendixOperations,
  ...publicLookOperations,
  ...referenceOperations,
  ...reportOperations,
  ...publicationOperations,
  ...officeOperations,
  ...calendarOperations,
  ...homeOperations,
  ...measureOperations,
  ...figureOperations,
  ...minutesOperations,
  'layout.state': read({ request: nothing, response: returns<LayoutState>() }),
} as const satisfies Record<string, Operation>

export type OperationName = keyof typeof contract
export type RequestOf<Name extends OperationName> = z.output<(typeof contract)[Name]['request']>
export type ResponseOf<Name extends OperationName> = Exclude<(typeof contract)[Name]['response'], undefined>

/** Operations of one kind: the page reads with `useRead` and changes with `useChange`. */
type NameOfKind<Kind extends Operation['kind']> = {
  [Name in OperationName]: (typeof contract)[Name]['kind'] extends Kind ? Name : never
}[OperationName]
export type ReadName = NameOfKind<'read'>
export type ChangeName = NameOfKind<'change'>

/** What the application must provide: one function per operation. */
export type Operations = {
  readonly [Name in OperationName]: (request: RequestOf<Name>) => Promise<ResponseOf<Name>>
}

/** The answer as plain data, since errors lose their fields on the way to the page. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly details: unknown }

/** News for whoever is looking. */
export type AppEvent =
  | { readonly kind: 'changed'; readonly areas: readonly Area[] }
  | { readonly kind: 'job'; readonly progress: JobProgress }
  | { readonly kind: 'layout'; readonly state: LayoutState }
  /** A change has been committed: the status bar says "Saved" only then. */
  | { readonly kind: 'saved'; readonly at: string }

/** A file that the clerk chose together with another. */
export interface FileBeside {
  /** Where it lies, seen from the other's folder: "reports/wardens.docx". */
  readonly place: string
  readonly file: Blob
}

/** What truly differs between the desktop window and a browser. */
export interface HostAbilities {
  readonly host: 'desktop' | 'browser'
  /** Hands the bytes of a chosen or dropped file to the application and gets a token for it. */
  takeFile(name: string, bytes: ArrayBuffer): Promise<string>
  /**
   * Hands over a file that names others, such as a meeting's, and gets one token for it and those others. The desktop
   * reads them where they lie; a browser has only what the clerk chose together with it.
   */
  takeWithOthers(file: File, others: readonly FileBeside[]): Promise<string>
  /** Address of a pack's PDF for the page viewer. */
  packPdfUrl(packId: number, audience: 'members' | 'public'): string
  /** Shows the folder with the pack's files; `shown: false` where the host cannot, with the path to read out. */
  showPackFolder(packId: number): Promise<{ readonly shown: boolean; readonly path: string }>
}

/** What the page finds as `window.packwright`: the preload's in the desktop, the loopback host's in a browser. */
export interface Bridge extends HostAbilities {
  call(name: string, request: unknown): Promise<Reply>
  listen(listener: (event: AppEvent) => void): () => void
}
