import { Button, Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { type ItemKind, itemLabel, type Part } from '../../../shared/agenda/agenda-item.ts'
import type { PlannedItem } from '../../../shared/agenda/agenda.ts'
import { usualWords } from '../../../shared/agenda/order-of-business.ts'
import { isFormal, underUrgentBusiness } from '../../../shared/agenda/usual-place.ts'
import type { AgendaView } from '../../../shared/contract/agenda-views.ts'
import { KindField } from './kind-field.tsx'
import { ParagraphChoice } from './paragraph-choice.tsx'
import { PurposeField } from './purpose-field.tsx'
import { SmallForm } from './small-form.tsx'
import type { AgendaEditing } from './use-agenda-editing.ts'

interface Props {
  readonly editing: AgendaEditing
  /** `lastAdded` is the id of the item added last; `null` when none was. */
  readonly onClose: (lastAdded: number | null) => void
}

/** Adds items one after another: Enter adds and is ready for the next, Esc closes. Each goes where its kind usually stands. */
export function AddItemForm({ editing, onClose }: Props) {
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<ItemKind>('report')
  const [part, setPart] = useState<Part>(1)
  const [purpose, setPurpose] = useState(usualWords('report').purpose)
  const [reportOf, setReportOf] = useState('')
  const [paragraphs, choose] = useState<readonly string[]>([])
  const [lastAdded, note] = useState<number | null>(null)
  const asksParagraph = part === 2 && !isFormal({ kind })
  const { items, publishedVersion } = editing.view
  const under = publishedVersion === null ? null : underUrgentBusiness(items, part)
  const add = async (beginAgain: () => void): Promise<void> => {
    const words = { title, kind, purpose, reportOf: reportOf === '' ? null : reportOf }
    const exemption = { paragraphs, publicInterest: null, reviewOn: null, decidedBy: null }
    const edit = {
      kind: 'add',
      words: { ...words, instruction: null, recommendation: null },
      part,
      place: 'usual',
      under: under?.id ?? null,
      exemption: asksParagraph ? exemption : null,
    } as const
    const after = await editing.tryTake(edit, (now) => `Added as item ${itemLabel(newestOf(now))}: ${title}`)
    if (after === null) return
    note(newestOf(after).id)
    setTitle('')
    choose([])
    beginAgain()
  }
  return (
    <SmallForm
      className="add-item"
      label="New item"
      onSend={(beginAgain) => void add(beginAgain)}
      onLeave={() => onClose(lastAdded)}
    >
      <Field label="Title">
        <Input value={title} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <div className="add-item-row">
        <KindField
          value={kind}
          onChange={(chosen) => {
            setKind(chosen)
            setPurpose(usualWords(chosen).purpose)
          }}
        />
        <Field label="Part">
          <Select value={`${part}`} onChange={(_, { value }) => setPart(value === '2' ? 2 : 1)}>
            <option value="1">Part 1, public</option>
            <option value="2">Part 2, exempt</option>
          </Select>
        </Field>
        <PurposeField value={purpose} onChange={setPurpose} />
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
        <Button size="small" appearance="subtle" onClick={() => onClose(lastAdded)}>
          Close
        </Button>
      </div>
    </SmallForm>
  )
}

/** The item that was added last: ids are given in order. @throws Error for an empty agenda */
function newestOf({ items }: Pick<AgendaView, 'items'>): PlannedItem {
  const [newest] = items.toSorted((a, b) => b.id - a.id)
  if (newest === undefined) throw new Error('an item was added, and the agenda is empty')
  return newest
}
