import { Select } from '@fluentui/react-components'
import {
  type ReferenceRegister,
  registerAges,
  registerQuestions,
  type RegisterView,
} from '../../../shared/contract/reference-views.ts'
import { FilterBox } from '../../parts/filter-box.tsx'
import { ageWords, answering, nobody, ownerless, ownersOf, questionWords } from './reference-rows.ts'
import { ViewsMenu } from './views-menu.tsx'

interface Props {
  readonly register: ReferenceRegister
  readonly view: RegisterView
  readonly onView: (change: Partial<RegisterView>) => void
  /** Told to a screen reader. */
  readonly onSaid: (words: string) => void
}

/** Stands for every owner in the choice: no owner's name is a blank. */
const anybody = ' '

/** The filter box, the common questions with their counts, and the views of the clerk's own. */
export function RegisterFilter({ register, view, onView, onSaid }: Props) {
  const { references, committees } = register
  return (
    <div className="register-filter">
      <FilterBox label="Type to filter" value={view.typed} onChange={(typed) => onView({ typed })} />
      {registerQuestions.map((question) => (
        <button
          key={question}
          type="button"
          className="register-chip"
          aria-pressed={view.question === question}
          onClick={() => onView({ question })}
        >
          {questionWords[question]}{' '}
          <span className="figures strong">{answering(references, view, question).length}</span>
        </button>
      ))}
      <Select
        size="small"
        aria-label="Owner"
        value={view.owner ?? anybody}
        onChange={(_, { value }) => onView({ owner: value === anybody ? null : value })}
      >
        <option value={anybody}>Owner: any</option>
        {(view.owner === nobody || ownerless(references).length > 0) && (
          <option value={nobody}>No owner</option>
        )}
        {ownersOf(references).map((owner) => (
          <option key={owner}>{owner}</option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label="Age"
        value={view.age ?? ''}
        onChange={(_, { value }) =>
          onView({ age: registerAges.find((age) => String(age) === value) ?? null })
        }
      >
        <option value="">Age: any</option>
        {registerAges.map((age) => (
          <option key={age} value={age}>
            {ageWords(age)}
          </option>
        ))}
      </Select>
      {committees.length > 1 && (
        <Select
          size="small"
          className="refs-committee"
          aria-label="Committee"
          value={view.committeeId ?? ''}
          onChange={(_, { value }) => onView({ committeeId: value === '' ? null : Number(value) })}
        >
          <option value="">Committee: any</option>
          {committees.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <span className="grow" />
      <ViewsMenu views={register.views} view={view} onView={onView} onSaid={onSaid} />
    </div>
  )
}
