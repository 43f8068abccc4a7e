import {
  Button,
  Checkbox,
  Field,
  Input,
  Radio,
  RadioGroup,
  Select,
  Textarea,
} from '@fluentui/react-components'
import { useState } from 'react'
import { purposes } from '../../../shared/agenda/agenda-item.ts'
import { shortDate } from '../../../shared/calendar/iso-date.ts'
import type { RegisterView } from '../../../shared/contract/report-views.ts'
import type { MeetingSummary } from '../../../shared/contract/views.ts'
import { useChange } from '../../client/use-change.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { emptyForm, wishOf, type AskForm } from './ask-wish.ts'
import './ask-dialog.css'

interface Props {
  readonly register: RegisterView
  /** Those that are still to come. */
  readonly meetings: readonly MeetingSummary[]
  readonly onAsked: (asked: { readonly reportId: number; readonly reference: string | null }) => void
  readonly onClose: () => void
}

/** Enters a report that somebody is to write. Whatever is typed stays until it is entered or the dialog is closed. */
export function AskDialog({ register, meetings, onAsked, onClose }: Props) {
  const [form, setForm] = useState(() => emptyForm(register.series[0]?.grammar ?? ''))
  const ask = useChange('reports.ask')
  const put = (change: Partial<AskForm>): void => setForm((now) => ({ ...now, ...change }))
  const wish = wishOf(form, meetings)
  return (
    <ActDialog
      title="Ask for a report"
      act="Ask for it"
      isReady={wish !== null}
      isBusy={ask.isPending}
      problem={ask.error}
      onAct={() => wish !== null && ask.mutate(wish, { onSuccess: onAsked })}
      onClose={onClose}
      className="ask"
    >
      <Field
        label="Subject"
        required
        hint={form.subject.length > 120 ? `${form.subject.length} of 500 characters` : null}
      >
        <Textarea value={form.subject} onChange={(_, { value }) => put({ subject: value })} />
      </Field>
      <GoingTo form={form} meetings={meetings} put={put} />
      <div className="ask-two">
        <Field label="Report of">
          <Input value={form.reportOf} onChange={(_, { value }) => put({ reportOf: value })} />
        </Field>
        <Checkbox
          label="Joint report"
          checked={form.isJoint}
          onChange={(_, { checked }) => put({ isJoint: checked === true })}
        />
      </div>
      <div className="ask-two">
        <Field label="Author">
          <Input value={form.author} onChange={(_, { value }) => put({ author: value })} />
        </Field>
        <Field label="Post">
          <Input value={form.post} onChange={(_, { value }) => put({ post: value })} />
        </Field>
        <Field label="E-mail">
          <Input type="email" value={form.email} onChange={(_, { value }) => put({ email: value })} />
        </Field>
        <Field label="Due" hint="Left empty, the meeting’s day for reports holds.">
          <Input
            type="date"
            min={register.today}
            value={form.dueOn}
            onChange={(_, { value }) => put({ dueOn: value })}
          />
        </Field>
      </div>
      <Field label="Open to the public">
        <RadioGroup
          layout="horizontal"
          value={form.isPublic ? 'public' : 'exempt'}
          onChange={(_, { value }) => put({ isPublic: value === 'public' })}
        >
          <Radio value="public" label="Public" />
          <Radio value="exempt" label="Not for the public" />
        </RadioGroup>
      </Field>
      <Field label="Number">
        <Select value={form.grammar} onChange={(_, { value }) => put({ grammar: value })}>
          {register.series.map(({ grammar, next }) => (
            <option key={grammar} value={grammar}>
              {next}
            </option>
          ))}
          <option value="">No number</option>
        </Select>
      </Field>
    </ActDialog>
  )
}

interface GoingProps {
  readonly form: AskForm
  readonly meetings: readonly MeetingSummary[]
  readonly put: (change: Partial<AskForm>) => void
}

/** One report may go to several committees, each with a day and a purpose of its own. */
function GoingTo({ form: { going }, meetings, put }: GoingProps) {
  const change = (at: number, line: Partial<AskForm['going'][number]>): void =>
    put({ going: going.map((each, index) => (index === at ? { ...each, ...line } : each)) })
  return (
    <>
      {going.map(({ meetingId, purpose }, at) => (
        // Lines have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div className="ask-going" key={at}>
          <Field label={at === 0 ? 'For the meeting' : 'And for'}>
            <Select value={meetingId} onChange={(_, { value }) => change(at, { meetingId: value })}>
              <option value="">No meeting yet</option>
              {byDay(meetings).map(({ id, committeeName, heldOn }) => (
                <option key={id} value={id}>{`${shortDate(heldOn)}, ${committeeName}`}</option>
              ))}
            </Select>
          </Field>
          <Field label="Purpose">
            <Select value={purpose} onChange={(_, { value }) => change(at, { purpose: value })}>
              {purposes.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </Select>
          </Field>
        </div>
      ))}
      <div>
        <Button
          size="small"
          onClick={() => put({ going: [...going, { meetingId: '', purpose: 'For Information' }] })}
        >
          Another committee
        </Button>
      </div>
    </>
  )
}

function byDay(meetings: readonly MeetingSummary[]): readonly MeetingSummary[] {
  return meetings.toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0))
}
