import type { Operations } from '../../shared/contract/contract.ts'
import type { PublicLookView } from '../../shared/contract/public-look.ts'
import type { PackEdition, PackVersion } from '../../shared/pack/pack-view.ts'
import { needsLook } from '../../shared/pack/public-look.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { packById } from '../db/pack-repository.ts'
import { addPublicLook, findPublicLook } from '../db/public-look-repository.ts'
import { noteSaved } from '../db/saved-repository.ts'
import type { Database } from '../db/tables.ts'
import type { ServiceContext } from './service-context.ts'

type PublicLookOperations = Pick<Operations, 'packs.publicLook' | 'packs.lookThrough'>

export function createPublicLookOperations({ db, outside }: ServiceContext): PublicLookOperations {
  const view = async (pack: PackVersion): Promise<PublicLookView> => {
    const open = publicEdition(pack)
    const look = open && (await findPublicLook(db, pack.id, open))
    return { isNeeded: needsLook(pack), look, person: outside.person }
  }
  return {
    'packs.publicLook': async ({ packId }) => view(await packById(db, packId)),
    'packs.lookThrough': async ({ packId, by }) => {
      const pack = await packById(db, packId)
      const open = publicEdition(pack)
      if (open === null) throw new Problem('no-such-pack', {})
      const at = outside.clock().toISOString()
      await db.transaction().execute(async (transaction) => {
        await addPublicLook(transaction, packId, open, { by, at })
        await noteSaved(transaction, at, 'packs.lookThrough')
      })
      return view(pack)
    },
  }
}

/** Whether a public copy still waits for somebody to look through it. */
export async function waitsForLook(db: Database, pack: PackVersion): Promise<boolean> {
  const open = publicEdition(pack)
  return open !== null && needsLook(pack) && (await findPublicLook(db, pack.id, open)) === null
}

function publicEdition({ editions }: PackVersion): PackEdition | null {
  return editions.find(({ audience }) => audience === 'public') ?? null
}
