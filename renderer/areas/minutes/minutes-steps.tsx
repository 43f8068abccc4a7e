import { Button } from '@fluentui/react-components'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { type IsoDate, longDate, shortDate } from '../../../shared/calendar/iso-date.ts'
import type { MinutesView } from '../../../shared/contract/minutes-views.ts'
import { unclearCorrections } from '../../../shared/minutes/corrections.ts'
import {
  type FreeState,
  type MinutesState,
  minutesStates,
  stateNames,
} from '../../../shared/minutes/minutes-states.ts'
import { minutesForms } from '../../../shared/minutes/minutes.ts'
import type { TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { MarkShape } from '../../parts/marks.tsx'
import { useClaimPrimary } from '../../parts/primary-claim.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { whenText } from '../../parts/times.ts'
import { ApproveDialog } from './approve-dialog.tsx'
import { LackingApproval } from './lacking-approval.tsx'
import { CorrectionsList } from './corrections-list.tsx'
import { NotApprovedDialog } from './not-approved-dialog.tsx'
import { SignDialog } from './sign-dialog.tsx'
import { useTypedCorrection } from './typed-correction.ts'
import type { MinutesWork } from './use-room.ts'

interface Props {
  readonly view: MinutesView
  readonly minutes: TakenMinutes
  readonly work: MinutesWork
  readonly today: IsoDate
}

/** The way from draft to signature: where the minutes are, who moved them and when, and the next step. */
export function MinutesSteps({ view, minutes, work, today }: Props) {
  const [isSigning, sign] = useState(false)
  const [isTakingBack, takeBack] = useState(false)
  const [isAsked, ask] = useState(false)
  const [typed, type] = useTypedCorrection(minutes.meetingId)
  const way = useFocusKept(minutes.state)
  useClaimPrimary()
  const { meetingId, state } = minutes
  const move = (to: FreeState): void =>
    work.ask((call) => call('minutes.move', { meetingId, seen: state, state: to }))
  const send = (to: FreeState): void =>
    work.ask(async (call) => {
      // Placeholders never get out: while a file is refused, nothing moves.
      // Nor does one file leave while another is refused.
      const files = await Promise.all(minutesForms.map((paper) => call('minutes.word', { meetingId, paper })))
      for (const file of files) if (file !== null) saveFile(file)
      return call('minutes.move', { meetingId, seen: state, state: to })
    })
  const at = minutesStates.indexOf(state)
  const { next, retention } = view
  const unclear = unclearCorrections(minutes)
  const approve = (atMeetingId: number): void =>
    work.ask(
      (call) => call('minutes.approve', { meetingId, atMeetingId }),
      () => ask(false),
    )
  return (
    <section ref={way} className="card minutes-way" aria-label="Where the minutes are" tabIndex={-1}>
      <ol className="way-steps">
        {minutesStates.map((one, place) => (
          <li
            key={one}
            aria-current={one === state ? 'step' : undefined}
            className={place < at ? 'way-done' : ''}
          >
            <MarkShape shape={place < at || state === 'signed' ? 'tick' : place === at ? 'half' : 'toCome'} />
            <span>
              {stateNames[one]}
              <span className="caption way-when">
                {place > at ? '' : stepWords(view, minutes, one, today)}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <div className="row way-actions">
        {nextSteps[state].map(([to, words, sends], place) => (
          <Button
            key={to}
            appearance={place === 0 && state !== 'corrected' ? 'primary' : 'secondary'}
            onClick={() => (sends ? send(to) : move(to))}
          >
            {words}
          </Button>
        ))}
        {(state === 'withChair' || state === 'corrected') && next !== null && (
          <Button
            appearance={state === 'corrected' ? 'primary' : 'secondary'}
            onClick={() => (unclear.length > 0 || typed.trim() !== '' ? ask(true) : approve(next.meetingId))}
          >
            Approved on {shortDate(next.heldOn)}
          </Button>
        )}
        {state === 'approved' && (
          <>
            <Button appearance="primary" onClick={() => sign(true)}>
              Signed…
            </Button>
            <Button onClick={() => takeBack(true)}>Not approved after all…</Button>
          </>
        )}
        <p className="caption way-keep">
          {recordWords(minutes)}
          Open to inspection until {shortDate(retention.papersUntil)}, background papers until{' '}
          {shortDate(retention.backgroundUntil)}. Signed minutes are kept.
        </p>
      </div>
      <LackingApproval view={view} minutes={minutes} work={work} today={today} />
      {(minutes.corrections.length > 0 || (state !== 'draft' && state !== 'withOfficers')) && (
        <CorrectionsList minutes={minutes} work={work} typed={typed} onType={type} />
      )}
      {isAsked && next !== null && (
        <ApproveDialog
          heldOn={next.heldOn}
          unclear={unclear}
          typed={typed.trim()}
          work={work}
          onApprove={() => approve(next.meetingId)}
          onClose={() => ask(false)}
        />
      )}
      {isTakingBack && <NotApprovedDialog minutes={minutes} work={work} onClose={() => takeBack(false)} />}
      {isSigning && <SignDialog minutes={minutes} today={today} work={work} onClose={() => sign(false)} />}
    </section>
  )
}

/** The button that moved the minutes on is gone afterwards: the next Tab goes to the step after, and not to the top of the window. */
function useFocusKept(state: MinutesState): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null)
  const shown = useRef(state)
  useEffect(() => {
    if (shown.current === state) return
    shown.current = state
    // A dialog lets go of the focus after it is gone.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) place.current?.focus()
    })
  }, [state])
  return place
}

/** Steps by hand from a state, forward first, then back; minutes that are sent are saved as Word files. */
const nextSteps: Readonly<
  Record<MinutesState, readonly (readonly [to: FreeState, words: string, sends?: true])[]>
> = {
  draft: [
    ['withOfficers', 'Send to officers (Word file)', true],
    ['withChair', 'Send to the Chair', true],
  ],
  withOfficers: [
    ['withChair', 'Send to the Chair (Word file)', true],
    ['draft', 'Back to draft'],
  ],
  withChair: [
    ['corrected', 'Corrected'],
    ['withOfficers', 'Back to officers'],
  ],
  corrected: [['withChair', 'Back to the Chair']],
  approved: [],
  signed: [],
}

/** By which meeting they were made the record, and by whom that was signed. */
function recordWords({ approvedAt, signedBy, signedOn }: TakenMinutes): string {
  if (approvedAt === null) return ''
  const approved = `Approved at the meeting of ${longDate(approvedAt.heldOn)}`
  return signedOn === null
    ? `${approved}. `
    : `${approved}, signed by ${signedBy ?? ''} on ${longDate(signedOn)}. `
}

/** "14 Nov 2023, 10.42 am, Cleo" */
function stepWords(
  { steps }: MinutesView,
  { signedBy, signedOn }: TakenMinutes,
  state: MinutesState,
  today: IsoDate,
): string {
  if (state === 'signed' && signedOn !== null) return `${shortDate(signedOn)}, ${signedBy ?? ''}`
  const step = steps.findLast((one) => one.state === state)
  return step === undefined ? '' : `${whenText(step.takenAt, today)}, ${step.takenBy}`
}
