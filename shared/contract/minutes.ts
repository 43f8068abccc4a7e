import { z } from 'zod'
import { attendanceMarks, newcomerKinds } from '../minutes/attendance.ts'
import { declarationActions, interestKinds } from '../minutes/declaration.ts'
import { keptPapers } from '../minutes/kept-minutes.ts'
import { freeStates, minutesStates } from '../minutes/minutes-states.ts'
import { publicities } from '../minutes/minutes.ts'
import { day, id, nothing, timeOfDay, words } from './fields.ts'
import type { LongAbsence, MinutesView, MinuteWritten } from './minutes-views.ts'
import { change, read, returns } from './operation.ts'
import type { MadeFile } from './report-views.ts'

const name = words(300)
const names = z.array(name).max(200).readonly()
const runs = z
  .array(
    z.strictObject({
      text: z.string().min(1).max(50_000),
      bold: z.literal(true).optional(),
      italic: z.literal(true).optional(),
    }),
  )
  .max(5000)
  .readonly()
const count = z.int().min(0).max(500)

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['paragraph', 'resolution', 'amendment']), runs }),
  z.strictObject({
    kind: z.literal('vote'),
    mover: name.nullable(),
    seconder: name.nullable(),
    for: names,
    against: names,
    abstained: names,
    notVoting: names.optional(),
    tally: z.strictObject({ for: count, against: count, abstained: count }).nullable(),
    carried: z.boolean(),
    onAmendment: z.literal(true).optional(),
    asAmended: z.literal(true).optional(),
    byCastingVote: z.literal(true).optional(),
  }),
])

const stay = z.strictObject({ from: timeOfDay.nullable(), until: timeOfDay.nullable() })
const adjournedTo = z.strictObject({
  heldOn: day,
  calledFor: timeOfDay.nullable(),
  venue: words(500).nullable(),
})
const corrections = z.array(words(2000)).max(50).readonly()
const meeting = z.strictObject({ meetingId: id })
const view = returns<MinutesView>()

export const stampKinds = [
  'started',
  'adjourned',
  'resumed',
  'excluded',
  'readmitted',
  'ended',
  'reopened',
] as const
/** The Word files that minutes become. Those of `signing` are the copies that are initialled and signed. */
export const minutesPapers = [...keptPapers, 'decisions', 'actions', 'nonPublicActions'] as const

/** Minutes from the room to the signature. Every change is one commit. */
export const minutesOperations = {
  'minutes.read': read({ request: meeting, response: view }),
  /** Begins a meeting's minutes from its agenda and members; later it brings in items added since. */
  'minutes.begin': change({ request: meeting, response: view, changes: ['minutes'] }),
  /** Brings in who has joined the committee since. */
  'minutes.addMembers': change({ request: meeting, response: view, changes: ['minutes'] }),
  /**
   * Keeps what is typed under an item. `seen` is the write that the window has seen; after one by another window in between
   * these words are kept beside it. `writer` names the window, so that its own write, sent again after the application was away,
   * is no other's. `chosenOver`: the texts beside it over which the clerk chose this one; absent while typing.
   */
  'minutes.write': change({
    request: z.strictObject({
      itemId: id,
      seen: z.int().min(0),
      writer: words(60),
      blocks: z.array(block).max(2000).readonly(),
      chosenOver: z
        .array(z.strictObject({ writer: words(60), seen: z.int() }))
        .max(50)
        .readonly()
        .optional(),
    }),
    response: returns<MinuteWritten>(),
    changes: ['minutes'],
  }),
  /** Takes an item in hand and notes the time, the first time it is taken. */
  'minutes.take': change({ request: z.strictObject({ itemId: id }), response: view, changes: ['minutes'] }),
  /**
   * Notes a time of the meeting; `at` is now unless said. One that was ended by mistake is `reopened`: its end is taken away, and its
   * minutes are a draft again.
   */
  'minutes.stamp': change({
    request: z.strictObject({ meetingId: id, kind: z.enum(stampKinds), at: timeOfDay.nullable() }),
    response: view,
    changes: ['minutes', 'meetings'],
  }),
  /**
   * Adjourns the meeting to a later day, which has an attendance of its own; while it waits for one, to another. Refused where it
   * does not wait for what is `seen` any more.
   */
  'minutes.adjournTo': change({
    request: z.strictObject({ meetingId: id, seen: adjournedTo.nullable(), to: adjournedTo }),
    response: view,
    changes: ['minutes'],
  }),
  /** Takes that back, until the meeting has reconvened. Refused where it waits for another day than the one `seen`. */
  'minutes.takeBackAdjournment': change({
    request: z.strictObject({ meetingId: id, seen: adjournedTo }),
    response: view,
    changes: ['minutes'],
  }),
  /**
   * Says how somebody stands to the meeting; coming late and leaving are timed, now unless said. `on`: the day of an earlier sitting,
   * whose attendance is put right.
   */
  'minutes.mark': change({
    request: z.strictObject({
      personId: id,
      mark: z.enum(attendanceMarks),
      at: timeOfDay.nullable(),
      on: day.optional(),
    }),
    response: view,
    changes: ['minutes'],
  }),
  /**
   * Writes down anew when somebody came and went, in order; `null` is from the start, or to the end. Refused where they are no
   * longer as `seen`.
   */
  'minutes.stays': change({
    request: z.strictObject({
      personId: id,
      seen: z.array(stay).readonly(),
      stays: z.array(stay).min(1).max(20).readonly(),
      on: day.optional(),
    }),
    response: view,
    changes: ['minutes'],
  }),
  /** Puts somebody who is here on the list, or was on the earlier day `on`; `substituteFor` is the entry of the member in whose place they are. */
  'minutes.addPerson': change({
    request: z.strictObject({
      meetingId: id,
      as: z.enum(newcomerKinds),
      name,
      affiliation: name.nullable(),
      substituteFor: id.nullable(),
      on: day.optional(),
    }),
    response: view,
    changes: ['minutes'],
  }),
  'minutes.removePerson': change({
    request: z.strictObject({ personId: id }),
    response: view,
    changes: ['minutes'],
  }),
  'minutes.declare': change({
    request: z.strictObject({
      itemId: id,
      member: name,
      interest: z.enum(interestKinds),
      nature: words(1000).nullable(),
      action: z.enum(declarationActions),
    }),
    response: view,
    changes: ['minutes'],
  }),
  'minutes.undeclare': change({
    request: z.strictObject({ meetingId: id, declarationId: id }),
    response: view,
    changes: ['minutes'],
  }),
  /** Writes what the public are told instead of a withheld minute, s.100C(2); `null` takes it away. Refused where it is no longer as `seen`. */
  'minutes.summarise': change({
    request: z.strictObject({
      itemId: id,
      seen: words(20_000).nullable(),
      summary: words(20_000).nullable(),
    }),
    response: view,
    changes: ['minutes', 'meetings'],
  }),
  /** Opens a minute to the public, closes it, or leaves it to the rule. An exempt one is opened only with who decided it, and why. */
  'minutes.open': change({
    request: z.strictObject({
      itemId: id,
      publicity: z.enum(publicities),
      /** `seen` is the write that the clerk read: what was typed since is not opened unseen. */
      decision: z.strictObject({ decidedBy: name, why: words(1000), seen: z.int().min(0) }).optional(),
    }),
    response: view,
    changes: ['minutes', 'meetings'],
  }),
  /** Mends what stands round the items. */
  'minutes.details': change({
    request: z.strictObject({
      meetingId: id,
      startedAt: timeOfDay.nullable().optional(),
      endedAt: timeOfDay.nullable().optional(),
      /** When the meeting was adjourned to its last sitting, and when that began. */
      adjournedAt: timeOfDay.optional(),
      reconvenedAt: timeOfDay.optional(),
      venue: words(500).nullable().optional(),
      signatureLine: words(200).optional(),
    }),
    response: view,
    changes: ['minutes'],
  }),
  /** Moves minutes on their way, or back. Refused where they are no longer in the state `seen`. */
  'minutes.move': change({
    request: z.strictObject({ meetingId: id, seen: z.enum(minutesStates), state: z.enum(freeStates) }),
    response: view,
    changes: ['minutes', 'meetings'],
  }),
  /** Puts what agrees them on the next agenda, also where it was taken off; one that is published stays as members have it. */
  'minutes.putOnAgenda': change({ request: meeting, response: view, changes: ['minutes', 'meetings'] }),
  /** Lists what is corrected when they are approved. Refused where the list is no longer as `seen`. */
  'minutes.correct': change({
    request: z.strictObject({ meetingId: id, seen: corrections, corrections }),
    response: view,
    changes: ['minutes'],
  }),
  /** Notes that a later meeting has approved them. Their words do not change from now on. */
  'minutes.approve': change({
    request: z.strictObject({ meetingId: id, atMeetingId: id }),
    response: view,
    changes: ['minutes', 'meetings'],
  }),
  /** Notes who signed them and when. Nothing of them changes afterwards, whoever asks. */
  'minutes.sign': change({
    request: z.strictObject({ meetingId: id, by: name, on: day }),
    response: view,
    changes: ['minutes'],
  }),
  /** A Word file of the minutes; `null` where there is nothing for it to say. Refused while placeholders stand in them. */
  'minutes.word': read({
    request: z.strictObject({ meetingId: id, paper: z.enum(minutesPapers) }),
    response: returns<MadeFile | null>(),
  }),
  /** Notes that the council has approved why a councillor stays away; refused once six months are over (R29). */
  'minutes.approveAbsence': change({
    request: z.strictObject({ memberId: id, approvedOn: day, untilOn: day.nullable(), why: words(500) }),
    response: returns<readonly LongAbsence[]>(),
    changes: ['minutes'],
  }),
  /** Takes back what was noted of the council's approval. */
  'minutes.withdrawAbsence': change({
    request: z.strictObject({ memberId: id, approvedOn: day }),
    response: returns<readonly LongAbsence[]>(),
    changes: ['minutes'],
  }),
  /** Councillors who have attended nothing for four months or more, over all committees (R29). */
  'minutes.absences': read({ request: nothing, response: returns<readonly LongAbsence[]>() }),
} as const
