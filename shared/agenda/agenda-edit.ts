import type { IsoDate } from '../calendar/iso-date.ts'
import type { Delivery, ItemKind, Part, Purpose } from './agenda-item.ts'

/** What an item says on the printed agenda. */
export interface ItemWords {
  readonly title: string
  readonly kind: ItemKind
  readonly instruction: string | null
  readonly reportOf: string | null
  readonly purpose: Purpose | null
  readonly recommendation: string | null
}

/** Some of an item's words; what is absent is left as it is. */
export type SomeWords = { readonly [Field in keyof ItemWords]?: ItemWords[Field] | undefined }

/** What is decided when an item is made exempt (R15). */
export interface ExemptionWish {
  readonly paragraphs: readonly string[]
  readonly publicInterest: string | null
  readonly reviewOn: string | null
  readonly decidedBy: string | null
}

/** Where an item is put: before another of its part, at the part's end, or where the order of business has its kind. */
export type ItemPlace = number | 'end' | 'usual'

/** An item as a new agenda begins with it. */
export interface StartingItem {
  readonly words: ItemWords
  readonly part: Part
  readonly isSub: boolean
  readonly delivery: Delivery
  readonly exemption: ExemptionWish | null
  readonly carriedFrom: number | null
}

/** One step that a clerk takes on an agenda; each is one line of its history and can be undone. */
export type AgendaEdit =
  /** Fills an empty agenda, from the order of business or from the last meeting. */
  | { readonly kind: 'start'; readonly items: readonly StartingItem[] }
  /** Takes up what an earlier meeting deferred, an item with its sub-items, where business of its kind stands. */
  | { readonly kind: 'carry'; readonly items: readonly StartingItem[] }
  | {
      readonly kind: 'add'
      readonly words: ItemWords
      readonly part: Part
      readonly place: ItemPlace
      /** The item it goes under as 3(a), in place of `place`. */
      readonly under: number | null
      /** Needed in Part 2, unless the business is a form only. */
      readonly exemption: ExemptionWish | null
    }
  /** `seen` is what the window showed of the same fields when the typing began: what was changed elsewhere is not written over. */
  | {
      readonly kind: 'change'
      readonly itemId: number
      readonly seen: SomeWords
      readonly words: SomeWords
    }
  /** Within its part, with its sub-items; a sub-item among its siblings. */
  | { readonly kind: 'move'; readonly itemId: number; readonly before: number | null }
  /** Makes an item a sub-item of the one before it, or a sub-item an item of its own. */
  | { readonly kind: 'nest'; readonly itemId: number; readonly isSub: boolean }
  /** Puts an item into Part 2, or changes why it is there. */
  | { readonly kind: 'exempt'; readonly itemId: number; readonly exemption: ExemptionWish }
  | { readonly kind: 'open'; readonly itemId: number }
  /** To follow, verbal, late, withdrawn, deferred, or simply with the agenda (which brings back what was withdrawn). */
  | {
      readonly kind: 'deliver'
      readonly itemId: number
      readonly delivery: Delivery
      readonly urgentReason: string | null
      readonly chairOpinion: string | null
    }
  | { readonly kind: 'remove'; readonly itemId: number }
  /** What instructions say of a day follows when a meeting moves: "the meeting held on …". */
  | { readonly kind: 'redate'; readonly from: IsoDate; readonly to: IsoDate }
