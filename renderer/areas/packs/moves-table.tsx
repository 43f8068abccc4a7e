import type { DocumentChange } from '../../../shared/pack/pack-change.ts'
import { packedItemLabel } from '../../../shared/pack/pack-view.ts'
import { Mark } from '../../parts/marks.tsx'
import { rangeText } from '../../parts/range-text.ts'
import { moveWords } from './late-change-words.ts'

/** Which papers change, and which pages they have now and then. */
export function MovesTable({ changes }: { readonly changes: readonly DocumentChange[] }) {
  return (
    <section className="card late-moves" aria-labelledby="late-moves">
      <h3 id="late-moves">What moves if you insert it</h3>
      {changes.length === 0 ? (
        <p className="late-nothing">No paper changes; the agenda itself does.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Item</th>
              <th scope="col">Title</th>
              <th scope="col">Now</th>
              <th scope="col">Then</th>
              <th scope="col">Moves</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr
                key={`${packedItemLabel(change)} ${change.title} ${change.before?.first} ${change.after?.first}`}
              >
                <td className="figures">{packedItemLabel(change)}</td>
                <th scope="row">
                  {change.isExempt ? (
                    <Mark shape="padlock" tone="exempt">
                      {change.title}, exempt
                    </Mark>
                  ) : (
                    change.title
                  )}
                </th>
                <td className="figures">{change.before ? rangeText(change.before) : 'not in it'}</td>
                <td className="figures strong">
                  {change.after ? rangeText(change.after) : 'no longer in it'}
                </td>
                <td className="figures">{moveWords(change)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
