import {
  Button,
  Field,
  Input,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { StarRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { NamedView, RegisterView } from '../../../shared/contract/reference-views.ts'
import { useChange } from '../../client/use-change.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { firstView } from './reference-rows.ts'

interface Props {
  readonly views: readonly NamedView[]
  readonly view: RegisterView
  readonly onView: (change: Partial<RegisterView>) => void
  /** Told to a screen reader. */
  readonly onSaid: (words: string) => void
}

/** The clerk's own views by name: what is shown, of whom, and in which order. */
export function ViewsMenu({ views, view, onView, onSaid }: Props) {
  const [name, setName] = useState<string | null>(null)
  const keep = useChange('references.keepView')
  const drop = useChange('references.dropView')
  const keepIt = (): void => {
    if (name === null || name.trim() === '' || keep.isPending) return
    keep.mutate(
      { name, view },
      {
        onSuccess: () => {
          setName(null)
          onSaid(`The view “${name.trim()}” is kept.`)
        },
      },
    )
  }
  const here = views.find((each) => JSON.stringify(each.view) === JSON.stringify(view)) ?? null
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button className="refs-views" size="small" icon={<StarRegular />}>
            {here === null ? 'Views' : `View: ${here.name}`}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => onView(firstView)}>All that is open</MenuItem>
            {views.map((each) => (
              <MenuItem key={each.name} onClick={() => onView(each.view)}>
                {each.name}
              </MenuItem>
            ))}
            <MenuDivider />
            <MenuItem onClick={() => setName('')}>Keep this view…</MenuItem>
            {here !== null && (
              <MenuItem onClick={() => drop.mutate({ name: here.name })}>Put “{here.name}” away</MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {name !== null && (
        <ActDialog
          title="Keep this view"
          act="Keep it"
          isReady={name.trim() !== ''}
          isBusy={keep.isPending}
          problem={keep.error}
          onAct={keepIt}
          onClose={() => setName(null)}
          // The line of the menu that asked for it is gone with the menu.
          onGone={() => document.querySelector<HTMLElement>('.refs-views')?.focus()}
        >
          <Field label="Name" hint="A view of that name is replaced.">
            <Input
              value={name}
              maxLength={60}
              onChange={(_, { value }) => setName(value)}
              onKeyDown={({ key, ctrlKey }) => key === 'Enter' && !ctrlKey && keepIt()}
            />
          </Field>
        </ActDialog>
      )}
    </>
  )
}
