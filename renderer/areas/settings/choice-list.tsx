import type { ReactNode } from 'react'
import { FilterBox } from '../../parts/filter-box.tsx'

interface Props {
  /** "members", "committees" */
  readonly things: string
  /** "No member" */
  readonly none: string
  readonly typed: string
  readonly onType: (typed: string) => void
  /** Whether there is anything to filter at all. */
  readonly isFilled: boolean
  readonly found: readonly { readonly id: number; readonly name: string; readonly about: string }[]
  readonly chosenId: number | null
  readonly onChoose: (id: number) => void
  /** The form that adds another. */
  readonly children: ReactNode
}

/** The side of a settings page: everything of a kind, filtered as the clerk types, one of it chosen. */
export function ChoiceList({
  things,
  none,
  typed,
  onType,
  isFilled,
  found,
  chosenId,
  onChoose,
  children,
}: Props) {
  return (
    <div className="settings-side">
      {isFilled && <FilterBox label={`Filter the ${things}`} value={typed} onChange={onType} />}
      <ul className="settings-choices" aria-label={`${things.charAt(0).toUpperCase()}${things.slice(1)}`}>
        {found.map(({ id, name, about }) => (
          <li key={id}>
            <button
              type="button"
              className="settings-choice"
              aria-current={id === chosenId}
              onClick={() => onChoose(id)}
            >
              <span className="strong">{name}</span>
              <span className="caption figures">{about}</span>
            </button>
          </li>
        ))}
        {found.length === 0 && typed !== '' && (
          <li className="caption">
            {none} “{typed}”.
          </li>
        )}
      </ul>
      {children}
    </div>
  )
}
