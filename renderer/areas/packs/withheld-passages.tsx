import type { WithheldPassage } from '../../../shared/problems/pack-words.ts'
import './withheld-passages.css'

/**
 * What was found of exempt papers in a public pack that is held back, place by place. It stays covered until asked for:
 * others may be looking at the screen.
 */
export function WithheldPassages({ passages }: { readonly passages: readonly WithheldPassage[] }) {
  if (passages.length === 0) return null
  return (
    <details className="withheld">
      <summary>Show what was found</summary>
      <dl>
        {passages.map(({ from, place, excerpts }) => (
          <div key={`${from} ${place}`}>
            <dt>
              {from} {place}
            </dt>
            {excerpts.map((words) => (
              <dd key={words}>{words}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  )
}
