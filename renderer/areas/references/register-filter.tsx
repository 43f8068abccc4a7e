import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Select,
} from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import {
  type ReferenceRegister,
  type RegisteredReference,
  registerQuestions,
  type RegisterView,
} from '../../../shared/contract/reference-views.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'
import { FilterBox } from '../../parts/filter-box.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { saveFile, saveText } from '../../parts/save-file.ts'
import { answering, ownersOf, questionWords, referencesCsv } from './reference-rows.ts'
import { ViewsMenu } from './views-menu.tsx'

interface Props {
  readonly register: ReferenceRegister
  readonly view: RegisterView
  readonly onView: (change: Partial<RegisterView>) => void
  readonly shown: readonly RegisteredReference[]
}

/** The filter box, the common questions with their counts, and the views of the clerk's own. */
export function RegisterFilter({ register, view, onView, shown }: Props) {
  const { references, committees, today } = register
  const { call } = useClient()
  const book = useMutation<void, Problem>({
    mutationFn: async () =>
      saveFile(await call('references.book', { referenceIds: shown.map(({ id }) => id) })),
  })
  return (
    <>
      <div className="refs-filter">
        <FilterBox label="Type to filter" value={view.typed} onChange={(typed) => onView({ typed })} />
        {registerQuestions.map((question) => (
          <button
            key={question}
            type="button"
            className="refs-chip"
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
          value={view.owner ?? ''}
          onChange={(_, { value }) => onView({ owner: value === '' ? null : value })}
        >
          <option value="">Owner: any</option>
          {ownersOf(references).map((owner) => (
            <option key={owner}>{owner}</option>
          ))}
        </Select>
        {committees.length > 1 && (
          <Select
            size="small"
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
        <ViewsMenu views={register.views} view={view} onView={onView} />
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" disabled={shown.length === 0}>
              Save as…
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => book.mutate()}>Excel workbook (.xlsx)</MenuItem>
              <MenuItem
                onClick={() =>
                  saveText(`Outstanding references ${today}.csv`, referencesCsv(shown, register), 'text/csv')
                }
              >
                Plain table (.csv)
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      {book.error && (
        <div className="refs-notice">
          <ProblemNotice problem={book.error} onDismiss={book.reset} />
        </div>
      )}
    </>
  )
}
