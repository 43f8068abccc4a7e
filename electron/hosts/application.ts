import type { AppEvent, Operations } from '../../shared/contract/contract.ts'
import type { Audience } from '../../shared/pack/pack-plan.ts'

/** What a host needs of the application; `openPackwright` gives it. Hosts know nothing else of what is behind. */
export interface Application {
  readonly operations: Operations
  readonly events: { listen(listener: (event: AppEvent) => void): () => void }
  readonly files: {
    /** Holds a file that the clerk chose and answers the token that stands for it. */
    offer(name: string, bytes: Uint8Array): Promise<string> | string
    /** Holds a file by its place on the disk, with what lies beside it. */
    offerPath(path: string): string
    /** Holds a file that the clerk chose together with one offered before. @throws Problem `file-token-unknown` */
    offerBeside(token: string, place: string, bytes: Uint8Array): void
  }
  readonly packs: {
    /** @throws Problem `no-such-pack` */
    pdf(packId: number, audience: Audience): Promise<Uint8Array>
    /** The folder that holds the pack's files. @throws Problem `no-such-pack` */
    folder(packId: number): Promise<string>
  }
}
