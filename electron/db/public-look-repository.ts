import type { PublicLook } from '../../shared/pack/public-look.ts'
import type { PackEdition } from '../../shared/pack/pack-view.ts'
import type { Database } from './tables.ts'

/** Who looked through a pack's public copy: these very files. `null` before anybody has. */
export async function findPublicLook(
  db: Database,
  packId: number,
  { sha256 }: Pick<PackEdition, 'sha256'>,
): Promise<PublicLook | null> {
  const row = await db
    .selectFrom('public_look')
    .select(['looked_by', 'looked_at'])
    .where('pack_id', '=', packId)
    .where('docx_sha256', '=', sha256.docx)
    .where('pdf_sha256', '=', sha256.pdf)
    .executeTakeFirst()
  return row === undefined ? null : { by: row.looked_by, at: row.looked_at }
}

/** Keeps a look; the first one stays. */
export async function addPublicLook(
  db: Database,
  packId: number,
  { sha256 }: Pick<PackEdition, 'sha256'>,
  look: PublicLook,
): Promise<void> {
  await db
    .insertInto('public_look')
    .values({
      pack_id: packId,
      docx_sha256: sha256.docx,
      pdf_sha256: sha256.pdf,
      looked_by: look.by,
      looked_at: look.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
