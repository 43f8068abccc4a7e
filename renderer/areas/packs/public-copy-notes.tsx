import { type PackVersion, removedFrom, stayingIn } from '../../../shared/pack/pack-view.ts'
import { PublicLookState } from './public-look-state.tsx'
import { RemovedList } from './removed-list.tsx'

/**
 * What to look through before the public copy is published: what was taken out of each report, and the descriptions of
 * pictures that stay in it for people who cannot see them.
 */
export function PublicCopyNotes({ pack: { id, editions } }: { readonly pack: PackVersion }) {
  const notes = editions.find(({ audience }) => audience === 'public')?.notes ?? []
  const removed = removedFrom(notes)
  const staying = stayingIn(notes)
  const described = notes.filter(({ kind }) => kind === 'described-picture')
  return (
    <>
      {removed.length > 0 && (
        <div>
          <h2>Taken out for the public</h2>
          <RemovedList removed={removed} />
        </div>
      )}
      {staying.length > 0 && (
        <div>
          <h2>Still hidden in the public copy</h2>
          <RemovedList removed={staying} />
        </div>
      )}
      {described.length > 0 && (
        <details>
          <summary className="check">
            {described.length === 1
              ? '1 picture’s description is public'
              : `${described.length} pictures’ descriptions are public`}
          </summary>
          <ul className="described-pictures">
            {described.map(({ document, text }, nth) => (
              <li key={`${document} ${nth}`}>
                {document}: {text}
              </li>
            ))}
          </ul>
        </details>
      )}
      <PublicLookState packId={id} />
    </>
  )
}
