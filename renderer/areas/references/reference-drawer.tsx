import { Button } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { type IsoDate, longDate } from '../../../shared/calendar/iso-date.ts'
import type {
  RegisterCommittee,
  RegisteredReference,
  StoryMeeting,
} from '../../../shared/contract/reference-views.ts'
import { useRead } from '../../client/use-read.ts'
import { addressText } from '../../parts/address.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { ReferenceFacts } from './reference-facts.tsx'
import { movedWords } from './reference-rows.ts'
import { storyLines } from './story-words.ts'
import { TargetMoves } from './target-moves.tsx'
import type { RegisterEditing } from './use-register.ts'
import './reference-drawer.css'

interface Props {
  readonly reference: RegisteredReference
  readonly committee: RegisterCommittee | undefined
  readonly today: IsoDate
  readonly editing: RegisterEditing
  readonly onDischarge: () => void
  readonly onClose: () => void
}

/** The story of one reference: every move of its target drawn, every change told, back to the meeting that raised it. */
export function ReferenceDrawer({ reference, committee, today, editing, onDischarge, onClose }: Props) {
  const story = useRead('references.story', { referenceId: reference.id })
  useShortcut({ key: 'Escape' }, onClose)
  const { number, action, state, dischargedOn, raisedOn, ageMonths } = reference
  return (
    <aside className="ref-drawer" aria-label={`Reference ${number}`} data-pane="" tabIndex={-1}>
      <div className="ref-drawer-head">
        <div className="grow">
          <h2 className="figures">{number}</h2>
          <p>{action}</p>
          <p className="caption">
            {committee?.name}
            {ageMonths !== null && ageMonths > 0 && `, ${monthsOld(ageMonths)}`}
          </p>
        </div>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label="Close this reference"
          onClick={onClose}
        />
      </div>
      <ReferenceFacts reference={reference} />
      {story.isPending && <Waiting rows={4}>Reading its story…</Waiting>}
      {story.isError && <ProblemNotice problem={story.error} onRetry={() => void story.refetch()} />}
      {story.data && (
        <>
          <TargetMoves
            moves={story.data.moves}
            from={raisedOn ?? today}
            today={today}
            words={movedWords(reference)}
          />
          <ol className="ref-story">
            {storyLines(reference, story.data).map(({ key, when, what, more, isSlip, meeting, item }) => (
              <li key={key} className={isSlip ? 'ref-story-slip' : undefined}>
                <p className="caption">{when}</p>
                <p>{what}</p>
                {more !== null && <p className="caption">{more}</p>}
                {meeting !== null && <MeetingLink meeting={meeting} item={item} />}
              </li>
            ))}
          </ol>
        </>
      )}
      {dischargedOn === null && (
        <div className="ref-drawer-acts">
          {state === 'complete' ? (
            <>
              <Button onClick={onDischarge}>Discharge…</Button>
              <Button
                appearance="subtle"
                onClick={() => void editing.change([reference], { state: 'inProgress' })}
              >
                Not complete after all
              </Button>
            </>
          ) : (
            <Button onClick={() => void editing.change([reference], { state: 'complete' })}>
              Propose complete
            </Button>
          )}
        </div>
      )}
    </aside>
  )
}

function monthsOld(months: number): string {
  return months === 1 ? 'a month old' : `${months} months old`
}

/** To the minute itself; to the agenda where nobody has taken minutes. */
function MeetingLink({
  meeting: { id, heldOn, hasMinutes },
  item,
}: {
  readonly meeting: StoryMeeting
  readonly item: string | null
}) {
  const tab = hasMinutes ? 'minutes' : 'agenda'
  return (
    <p className="caption">
      <a href={addressText({ screen: 'meeting', meetingId: id, tab, ...(item !== null && { item }) })}>
        {hasMinutes ? 'Minutes' : 'Agenda'} of {longDate(heldOn)}
        {item !== null && `, item ${item}`}
      </a>
    </p>
  )
}
