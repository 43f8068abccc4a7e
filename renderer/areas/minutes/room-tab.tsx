import { Button } from '@fluentui/react-components'
import { ClipboardTextEditRegular } from '@fluentui/react-icons'
import type { MeetingDetail } from '../../../shared/contract/views.ts'
import { useRead } from '../../client/use-read.ts'
import { Empty } from '../../parts/empty.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { Room } from './room.tsx'
import { useMinutesWork } from './use-room.ts'
import './room.css'

/** The committee room: minutes as they are taken, and before them who has come. */
export function RoomTab({
  detail,
  item,
}: {
  readonly detail: MeetingDetail
  /** The number of the item that a link leads to. */
  readonly item: string | null
}) {
  const { id: meetingId } = detail.meeting
  const view = useRead('minutes.read', { meetingId })
  const work = useMinutesWork(meetingId)
  if (view.isPending) return <Waiting rows={10}>Reading the minutes…</Waiting>
  // Once it is open the room stays, whatever cannot be read again: somebody is typing in it.
  if (view.data === undefined)
    return <ProblemNotice problem={view.error} onRetry={() => void view.refetch()} />
  const { minutes } = view.data
  if (minutes !== null)
    return <Room key={item} detail={detail} view={view.data} minutes={minutes} work={work} linkedTo={item} />
  return (
    <div className="screen-body">
      {work.problem !== null && <ProblemNotice problem={work.problem} onDismiss={work.forget} />}
      <Empty
        icon={<ClipboardTextEditRegular />}
        title="Minutes begin when the meeting does"
        actions={
          <Button
            appearance="primary"
            disabledFocusable={work.isBusy}
            onClick={() => work.ask((call) => call('minutes.begin', { meetingId }))}
          >
            Open the room
          </Button>
        }
      >
        <p>
          Every item of the agenda and everybody who sits on the committee will be there. Nothing is timed
          before you start the meeting, and what you type is kept as you type it, also without a network.
        </p>
      </Empty>
    </div>
  )
}
