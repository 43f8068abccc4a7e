import type { PackEdition } from '../../../shared/pack/pack-view.ts'
import { notesByDocument } from './notes.ts'

/** What was noticed in the papers while the pack was made, paper by paper; nothing here stopped the work. */
export function PackNotes({ editions }: { readonly editions: readonly PackEdition[] }) {
  const groups = notesByDocument(editions)
  if (groups.length === 0) return null
  return (
    <div>
      <h2>Noticed</h2>
      {groups.map(({ document, texts }) => (
        <div key={document} className="checks-note">
          <p className="strong">{document}</p>
          {texts.map((text) => (
            <p key={text} className="caption">
              {text}
            </p>
          ))}
        </div>
      ))}
    </div>
  )
}
