import type { PageRange } from '../../shared/agenda/page-ranges.ts'
import type { Operations } from '../../shared/contract/contract.ts'
import type { PackState } from '../../shared/contract/views.ts'
import type { Audience } from '../../shared/pack/pack-plan.ts'
import type { PackVersion } from '../../shared/pack/pack-view.ts'

/** What is known of a meeting's pages before a pack is built, from papers laid out alone and kept. */
export interface KnownPages {
  /** Printed sides by paper id; a paper that is still to be counted is not in it. */
  readonly sides: ReadonlyMap<number, number>
  /** Range in the members' pack by item id, of every item whose place is known. */
  readonly ranges: ReadonlyMap<number, PageRange>
}

/** The pack service as the rest of the application uses it. */
export interface PackOffer {
  readonly operations: Pick<
    Operations,
    | 'agenda.preview'
    | 'packs.build'
    | 'packs.cancel'
    | 'packs.change'
    | 'packs.whatChanged'
    | 'packs.list'
    | 'packs.read'
    | 'jobs.list'
    | 'layout.state'
  >
  /** Answers at once with what is known; what is not is counted in the background and announced as changed papers. */
  knownPages(meetingId: number): Promise<KnownPages>
  /** The newest pack of a meeting, or `null` before the first build. */
  newestPack(meetingId: number): Promise<PackVersion | null>
  packState(meetingId: number): Promise<PackState>
  /** Bytes of a pack's PDF. @throws Problem `no-such-pack` */
  pdf(packId: number, audience: Audience): Promise<Uint8Array>
  /** The folder that holds a pack's files. @throws Problem `no-such-pack` */
  folder(packId: number): Promise<string>
  /** Cancels what runs and waits for it to stop. */
  close(): Promise<void>
}
