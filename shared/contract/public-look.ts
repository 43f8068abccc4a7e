import { z } from 'zod'
import type { PublicLook } from '../pack/public-look.ts'
import { change, read, returns } from './operation.ts'

const id = z.int().positive()

/** Whether the public copy of a pack waits for somebody to look through it. */
export interface PublicLookView {
  readonly isNeeded: boolean
  /** `null` before anybody has. */
  readonly look: PublicLook | null
  /** Who sits at this computer, as it knows them. */
  readonly person: string
}

/** Looking through the public copy before it goes out, by a person with a name. */
export const publicLookOperations = {
  'packs.publicLook': read({
    request: z.strictObject({ packId: id }),
    response: returns<PublicLookView>(),
  }),
  /** Records that somebody looked through these very files. A version built anew is looked through anew. */
  'packs.lookThrough': change({
    request: z.strictObject({ packId: id, by: z.string().trim().min(1).max(200) }),
    response: returns<PublicLookView>(),
    changes: ['packs'],
  }),
} as const
