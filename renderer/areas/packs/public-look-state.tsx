import { useRead } from '../../client/use-read.ts'
import { Mark } from '../../parts/marks.tsx'
import { PublicLookForm } from '../../parts/public-look-form.tsx'
import { whenText } from '../../parts/times.ts'

/** Whether somebody has looked through the public copy; nothing where nobody needs to. */
export function PublicLookState({ packId }: { readonly packId: number }) {
  const read = useRead('packs.publicLook', { packId })
  const office = useRead('office.read', {})
  if (!read.data || !office.data) return null
  const { isNeeded, look, person } = read.data
  if (look !== null)
    return (
      <Mark shape="tick" tone="ok">
        Looked through by {look.by}, {whenText(look.at, office.data.today)}
      </Mark>
    )
  if (!isNeeded) return null
  return (
    <>
      <Mark shape="alert" tone="warn">
        To look through before the public copy goes out
      </Mark>
      <PublicLookForm packId={packId} person={person} />
    </>
  )
}
