import { isIsoDate } from '../../../shared/calendar/iso-date.ts'
import type { RequestOf } from '../../../shared/contract/contract.ts'
import type { MeetingSummary } from '../../../shared/contract/views.ts'

/** What the form holds while the clerk types. */
export interface AskForm {
  readonly subject: string
  /** A line for each committee the report goes to. */
  readonly going: readonly { readonly meetingId: string; readonly purpose: string }[]
  readonly reportOf: string
  readonly isJoint: boolean
  readonly isPublic: boolean
  readonly author: string
  readonly post: string
  readonly email: string
  readonly dueOn: string
  /** Empty for a report without a number. */
  readonly grammar: string
}

export function emptyForm(grammar: string): AskForm {
  return {
    subject: '',
    going: [{ meetingId: '', purpose: 'For Decision' }],
    reportOf: '',
    isJoint: false,
    isPublic: true,
    author: '',
    post: '',
    email: '',
    dueOn: '',
    grammar,
  }
}

/** The form as the register takes it; `null` while it has no subject. */
export function wishOf(form: AskForm, meetings: readonly MeetingSummary[]): RequestOf<'reports.ask'> | null {
  const subject = form.subject.trim()
  if (subject === '') return null
  const committees = form.going.flatMap(({ meetingId, purpose }) => {
    const meeting = meetings.find(({ id }) => String(id) === meetingId)
    if (meeting === undefined) return []
    return [{ name: meeting.committeeName, meetingOn: meeting.heldOn, purpose, itemId: null }]
  })
  return {
    subject,
    reportOf: orNull(form.reportOf),
    isJoint: form.isJoint,
    isPublic: form.isPublic,
    authors:
      form.author.trim() === ''
        ? []
        : [{ name: form.author.trim(), post: orNull(form.post), email: orNull(form.email) }],
    committees,
    dueOn: isIsoDate(form.dueOn) ? form.dueOn : null,
    grammar: orNull(form.grammar),
  }
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
