import { Button, Field, Input, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { type SubmitEvent, useState } from 'react'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { findPage } from './find-page.ts'
import type { PackPage } from './pack-pages.ts'

interface Props {
  readonly pages: readonly PackPage[]
  readonly onGo: (number: number) => void
}

/** Ctrl+G: a page by its printed number, or the first page of an item. */
export function GoToPage({ pages, onGo }: Props) {
  const [shown, show] = useState(false)
  const [told, tell] = useState('')
  const [missing, setMissing] = useState<string | null>(null)
  useShortcut({ key: 'g', ctrl: true }, () => show(true))
  const go = (event: SubmitEvent): void => {
    event.preventDefault()
    const page = findPage(pages, told)
    if (page === null) {
      setMissing(
        `This copy has no “${told.trim()}”. Its pages run from ${pages[0]?.number} to ${pages.at(-1)?.number}.`,
      )
      return
    }
    show(false)
    tell('')
    onGo(page.number)
  }
  return (
    <Popover
      open={shown}
      trapFocus
      positioning="below-end"
      onOpenChange={(_, { open }) => {
        show(open)
        setMissing(null)
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" aria-keyshortcuts="Control+G">
          Go to page <kbd className="viewer-key">Ctrl G</kbd>
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="Go to a page">
        <form className="go-to" onSubmit={go}>
          <Field
            label="Page, or item"
            hint="47, or item 8"
            {...(missing === null ? {} : { validationMessage: missing, validationState: 'warning' as const })}
          >
            <Input
              value={told}
              onChange={(_, { value }) => {
                tell(value)
                setMissing(null)
              }}
            />
          </Field>
          <Button type="submit">Go</Button>
        </form>
      </PopoverSurface>
    </Popover>
  )
}
