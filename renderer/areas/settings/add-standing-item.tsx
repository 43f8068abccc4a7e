import { Button, Field, Input, Select } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import type { ItemKind, Part } from '../../../shared/agenda/agenda-item.ts'
import { type StandingItem, usualWords } from '../../../shared/agenda/order-of-business.ts'
import { isFormal } from '../../../shared/agenda/usual-place.ts'
import { kindWords } from '../../parts/kind-words.ts'
import { paragraphsIn } from './order-fields.tsx'

/** Adds business to the order: Enter adds it where its kind usually stands. */
export function AddStandingItem({ onAdd }: { readonly onAdd: (item: StandingItem) => void }) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <AddForm onAdd={onAdd} onClose={() => setOpen(false)} />
  return (
    <Button icon={<AddRegular />} onClick={() => setOpen(true)}>
      Add business
    </Button>
  )
}

interface FormProps {
  readonly onAdd: (item: StandingItem) => void
  readonly onClose: () => void
}

function AddForm({ onAdd, onClose }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const [title, typeTitle] = useState('')
  const [kind, choose] = useState<ItemKind>('heading')
  const [part, setPart] = useState<Part>(1)
  const [typed, type] = useState('')
  const asksParagraph = part === 2 && !isFormal({ kind })
  const paragraphs = asksParagraph ? paragraphsIn(typed) : []
  const isReady = title.trim() !== '' && (!asksParagraph || paragraphs.length > 0)
  return (
    <form
      ref={form}
      className="order-add"
      aria-label="New business"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        onAdd({ part, title: title.trim(), instruction: null, paragraphs, ...usualWords(kind) })
        onClose()
      }}
    >
      <Field label="Title" className="order-wide">
        <Input
          value={title}
          maxLength={500}
          onChange={(_, { value }) => typeTitle(value)}
          onKeyDown={({ key }) => key === 'Escape' && onClose()}
        />
      </Field>
      <Field label="Kind">
        <Select
          value={kind}
          onChange={(_, { value }) => choose(kindWords.find(([known]) => known === value)?.[0] ?? 'heading')}
        >
          {kindWords.map(([known, words]) => (
            <option key={known} value={known}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Part">
        <Select value={`${part}`} onChange={(_, { value }) => setPart(value === '2' ? 2 : 1)}>
          <option value="1">Part 1, public</option>
          <option value="2">Part 2, public excluded</option>
        </Select>
      </Field>
      {asksParagraph && (
        <Field label="Exempt under paragraphs" hint="Of the schedule, for example: 3, 7">
          <Input value={typed} maxLength={60} onChange={(_, { value }) => type(value)} />
        </Field>
      )}
      <div className="order-buttons">
        <Button type="submit" disabledFocusable={!isReady}>
          Add
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Not yet
        </Button>
      </div>
    </form>
  )
}
