import type { IsoDate } from '../calendar/iso-date.ts'
import type { CoverDifference } from '../reports/cover-differences.ts'
import type { NumberSeries } from '../reports/reference-grammar.ts'
import type { FormVersion, ReportForm } from '../reports/report-form.ts'
import type { RegisteredAuthor, SignOff, Stage } from '../reports/report.ts'

/** A committee that a report goes to, with its place on that agenda and the paper that stands there. */
export interface ReportPlace {
  readonly committeeName: string
  /** "Community Safety"; the whole name where it has no shorter one. */
  readonly shortName: string
  readonly meetingOn: IsoDate | null
  readonly purpose: string | null
  readonly meetingId: number | null
  readonly itemId: number | null
  /** As printed: "7", "12(a)". */
  readonly itemNumber: string | null
  readonly isExempt: boolean
  /** Paragraphs that keep it from the public here. */
  readonly exemptParagraphs: readonly string[]
  readonly paper: {
    readonly paperId: number
    readonly fileName: string
    readonly version: number
    readonly receivedAt: string
  } | null
  /** Lines on which the paper's cover and this agenda disagree, and that nobody has settled. */
  readonly differences: readonly CoverDifference[]
  /** The day its meeting's pack was published; what arrives later goes out as a supplement. */
  readonly publishedOn: IsoDate | null
}

/** A line of the register. */
export interface ReportRow {
  /** Stays the same while the report is in the register. */
  readonly key: string
  /** `null` for an agenda item whose report nobody has entered yet. */
  readonly reportId: number | null
  readonly reference: string | null
  readonly subject: string
  readonly reportOf: string | null
  readonly isJoint: boolean
  readonly isPublic: boolean | null
  readonly authors: readonly RegisteredAuthor[]
  /** `planned` while it only stands on an agenda. */
  readonly stage: Stage | 'planned'
  readonly heldBy: string | null
  readonly since: IsoDate | null
  /** When its author is to deliver: its own day, or the earliest of its meetings'. */
  readonly dueOn: IsoDate | null
  readonly places: readonly ReportPlace[]
  readonly backgroundPapers: readonly string[] | null
  readonly signOffs: readonly SignOff[]
}

export interface RegisterView {
  readonly today: IsoDate
  readonly rows: readonly ReportRow[]
  /** By grammar of the office: the next number and those that nobody has. */
  readonly series: readonly NumberSeries[]
  readonly form: ReportForm
}

/** An item under which an arriving file may belong. */
export interface PlaceChoice {
  readonly itemId: number
  /** As printed: "7", "12(a)". */
  readonly itemNumber: string
  readonly title: string
  readonly committeeName: string
  readonly meetingOn: IsoDate
}

/** What became of a file that was dropped on the register. */
export type ReceivedFile =
  | {
      readonly kind: 'filed'
      readonly fileName: string
      readonly places: readonly PlaceChoice[]
      /** The very file stood there already. */
      readonly isSame: boolean
      readonly differences: number
      /** Days on which packs with these items were published already. */
      readonly publishedOn: readonly IsoDate[]
    }
  /** No item, or more than one, could be meant: the clerk says which. Nothing was filed. */
  | { readonly kind: 'unplaced'; readonly fileName: string; readonly choices: readonly PlaceChoice[] }

/** A version of a paper. */
export interface PaperVersionView {
  readonly version: number
  readonly fileName: string
  readonly receivedAt: string
  /** Who took it in; `null` where nobody noted it. */
  readonly takenBy: string | null
}

/** A Word file made for the clerk to send on. */
export interface MadeFile {
  readonly fileName: string
  readonly base64: string
}

/** How the office numbers its reports and what its covers ask. */
export interface FormsView {
  /** Whose numbers `series` are of. */
  readonly year: number
  /** Newest first: the first is the one that the next template carries. At least one. */
  readonly versions: readonly FormVersion[]
  readonly series: readonly NumberSeries[]
}
