import { Button, Field, Input, Select } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { ItemKind, Part } from '../../../shared/agenda/agenda-item.ts'
import { usualWords } from '../../../shared/agenda/order-of-business.ts'
import { isFormal, underUrgentBusiness } from '../../../shared/agenda/usual-place.ts'
import { kindWords } from '../../parts/kind-words.ts'
import { ParagraphChoice } from './paragraph-choice.tsx'
import type { AgendaEditing } from './use-agenda-editing.ts'

interface Props {
  readonly editing: AgendaEditing
  readonly onClose: () => void
}

/** Adds items one after another: Enter adds and is ready for the next, Esc closes. Each goes where its kind usually stands. */
export function AddItemForm({ editing, onClose }: Props) {
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<ItemKind>('report')
  const [part, setPart] = useState<Part>(1)
  const [reportOf, setReportOf] = useState('')
  const [paragraphs, choose] = useState<readonly string[]>([])
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const asksParagraph = part === 2 && !isFormal({ kind })
  const { items, publishedVersion } = editing.view
  const under = publishedVersion === null ? null : underUrgentBusiness(items, part)
  const add = async (): Promise<void> => {
    const words = { ...usualWords(kind), title, reportOf: reportOf === '' ? null : reportOf }
    const exemption = { paragraphs, publicInterest: null, reviewOn: null, decidedBy: null }
    const edit = {
      kind: 'add',
      words: { ...words, instruction: null, recommendation: null },
      part,
      place: 'usual',
      under: under?.id ?? null,
      exemption: asksParagraph ? exemption : null,
    } as const
    if (!(await editing.tryTake(edit, `Added: ${title}`))) return
    setTitle('')
    choose([])
    form.current?.querySelector('input')?.focus()
  }
  return (
    <form
      ref={form}
      className="add-item"
      aria-label="New item"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Field label="Title">
        <Input
          value={title}
          onChange={(_, { value }) => setTitle(value)}
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
        />
      </Field>
      <div className="add-item-row">
        <Field label="Kind">
          <Select
            value={kind}
            onChange={(_, { value }) =>
              setKind(kindWords.find(([known]) => known === value)?.[0] ?? 'report')
            }
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
            <option value="2">Part 2, exempt</option>
          </Select>
        </Field>
        <Field label="Report of">
          <Input
            value={reportOf}
            placeholder="Report of the Commissioner."
            onChange={(_, { value }) => setReportOf(value)}
          />
        </Field>
      </div>
      {asksParagraph && (
        <ParagraphChoice schedule={editing.view.schedule} chosen={paragraphs} onChange={choose} />
      )}
      {under !== null && (
        <p className="caption">
          It goes under item {under.number}, so that no number of the published agenda changes.
        </p>
      )}
      <div className="item-actions">
        <Button size="small" type="submit">
          Add
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          Close
        </Button>
      </div>
    </form>
  )
}
