import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { SaveRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import type { ReferenceRegister, RegisteredReference } from '../../../shared/contract/reference-views.ts'
import {
  readableBy,
  type RegisterAudience,
  registerTitle,
} from '../../../shared/contract/register-audience.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { saveFile, saveText } from '../../parts/save-file.ts'
import { audienceWords, audiencesFor } from './audience-words.ts'
import { referencesCsv } from './reference-rows.ts'

interface Props {
  readonly register: ReferenceRegister
  readonly shown: readonly RegisteredReference[]
}

/** The rows shown as a file: for the public first, and with what is not for the public only where that is said. */
export function TakeAwayMenu({ register, shown }: Props) {
  const { call } = useClient()
  const book = useMutation<void, Problem, RegisterAudience>({
    mutationFn: async (audience) =>
      saveFile(await call('references.book', { referenceIds: shown.map(({ id }) => id), audience })),
  })
  const csv = useMutation<void, Problem, RegisterAudience>({
    mutationFn: async (audience) => {
      if (audience === 'public')
        await call('references.forPublic', { referenceIds: shown.map(({ id }) => id) })
      saveText(
        `${registerTitle(audience, register.today)}.csv`,
        referencesCsv(shown, register, audience),
        'text/csv',
      )
    },
  })
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<SaveRegular />} disabled={shown.length === 0}>
            Save as…
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {audiencesFor(shown).map((audience) => (
              <MenuGroup key={audience}>
                <MenuGroupHeader>{audienceWords(audience, shown)}</MenuGroupHeader>
                <MenuItem
                  disabled={readableBy(audience, shown).length === 0}
                  onClick={() => book.mutate(audience)}
                >
                  Excel workbook (.xlsx)
                </MenuItem>
                <MenuItem onClick={() => csv.mutate(audience)}>Plain table (.csv)</MenuItem>
              </MenuGroup>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {book.error && <ProblemNotice problem={book.error} onDismiss={book.reset} />}
      {csv.error && <ProblemNotice problem={csv.error} onDismiss={csv.reset} />}
    </>
  )
}
