import { longDate, type IsoDate } from '../../../shared/calendar/iso-date.ts'
import type {
  ReferenceStory,
  RegisteredReference,
  StoryMeeting,
} from '../../../shared/contract/reference-views.ts'
import { editableFields, type EditableField, fieldWords } from '../../../shared/references/reference-edit.ts'
import {
  itemNumberIn,
  raisedAtNumber,
  raisedLines,
  shownValue,
} from '../../../shared/references/reference-words.ts'

/** A line of a reference's story, newest first. */
export interface StoryLine {
  readonly key: string
  readonly when: string
  readonly what: string
  readonly more: string | null
  /** A target that moved back. */
  readonly isSlip: boolean
  /** The meeting that said so, and whether its minutes can be read; `null` where no meeting did. */
  readonly meeting: StoryMeeting | null
  /** The number of the item there; `null` where nobody wrote it. */
  readonly item: string | null
}

/** The story of one reference in sentences, from today back to the meeting that raised it. */
export function storyLines(reference: RegisteredReference, story: ReferenceStory): readonly StoryLine[] {
  const meetings = new Map(story.meetings.map((meeting) => [meeting.id, meeting]))
  const meetingOf = (id: number | null): StoryMeeting | null =>
    id === null ? null : (meetings.get(id) ?? null)
  const later = new Set(story.moves.filter(({ isLater }) => isLater === true).map(({ to }) => to.text))
  const changes = story.changes.flatMap((change, at): readonly StoryLine[] => {
    const { now, was, takenOn, takenBy, why, meetingId } = change
    const key = `${at} ${change.takenAt}`
    const by = why === null ? takenBy : `${takenBy}: “${why}”`
    const meeting = meetingOf(meetingId)
    if (now.isRemoved !== undefined) return []
    if (now.dischargedOn != null) {
      const heldOn = meeting?.heldOn ?? takenOn
      const late = heldOn < takenOn ? `written down on ${longDate(takenOn)}` : null
      const more = [now.dischargedAt ?? by, late].filter((part) => part !== null).join('; ')
      return [
        {
          ...line(key, heldOn, `Discharged by the committee`, more),
          meeting,
          item: itemNumberIn(now.dischargedAt ?? null),
        },
      ]
    }
    const fields = editableFields.filter((field) => field in now)
    return [
      {
        ...line(
          key,
          takenOn,
          fields.map((field) => changeWords(field, was[field], now[field])).join(' '),
          by,
        ),
        isSlip: typeof now.due === 'string' && later.has(now.due),
      },
    ]
  })
  return [...changes.toReversed(), raisedLine(reference, meetingOf(reference.raisedMeetingId))]
}

function raisedLine(reference: RegisteredReference, meeting: StoryMeeting | null): StoryLine {
  const { raisedOn, minuteText } = reference
  const item =
    raisedLines(reference)
      .slice(raisedOn === null ? 0 : 1)
      .join(', ') || null
  const more = minuteText === null ? item : `“${minuteText}”`
  return {
    key: 'raised',
    when: raisedOn === null ? 'Before these records' : longDate(raisedOn),
    what:
      minuteText !== null && item !== null ? `Raised by the committee, ${item}` : 'Raised by the committee',
    more,
    isSlip: false,
    meeting,
    item: raisedAtNumber(reference),
  }
}

function line(key: string, on: IsoDate, what: string, more: string | null): StoryLine {
  return { key, when: longDate(on), what, more, isSlip: false, meeting: null, item: null }
}

function changeWords<Field extends EditableField>(
  field: Field,
  was: RegisteredReference[Field] | undefined,
  now: RegisteredReference[Field] | undefined,
): string {
  const [before, after] = [shownValue(field, was), shownValue(field, now)]
  if (field === 'state' && now === 'complete') return 'Proposed as complete.'
  if (field === 'due')
    return before === 'nothing' ? `Target set: ${after}.` : `Target moved from ${before} to ${after}.`
  const name = fieldWords[field]
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} from “${before}” to “${after}”.`
}
