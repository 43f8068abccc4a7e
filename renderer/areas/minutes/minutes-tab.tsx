import { ClipboardTextEditRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { IsoDate } from '../../../shared/calendar/iso-date.ts'
import type { MeetingDetail } from '../../../shared/contract/views.ts'
import { mayChange } from '../../../shared/minutes/minutes-states.ts'
import type { TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useRead } from '../../client/use-read.ts'
import { AbsenceNotice } from '../../parts/absence-notice.tsx'
import { Empty } from '../../parts/empty.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { MinutesChecks } from './minutes-checks.tsx'
import { MinutesFiles, type Paper } from './minutes-files.tsx'
import { MinutesHeading } from './minutes-heading.tsx'
import { MinutesSteps } from './minutes-steps.tsx'
import { MinutesTable } from './minutes-table.tsx'
import { useMinutesWork } from './use-room.ts'
import './minutes-tab.css'

interface Props {
  readonly detail: MeetingDetail
  readonly today: IsoDate
  /** The number of the item that a link leads to. */
  readonly item: string | null
}

/** A file for the public that was refused, and the minutes as they stood then. */
interface HeldBack {
  readonly paper: Paper
  readonly problem: Problem
  readonly items: TakenMinutes['items']
}

const withheld = 'minutes-withheld'

/** Minutes after the meeting: what is to be settled, who has them, what the public may read, and the Word files. */
export function MinutesTab({ detail, today, item }: Props) {
  const { id: meetingId } = detail.meeting
  const view = useRead('minutes.read', { meetingId })
  const work = useMinutesWork(meetingId)
  const [heldBack, holdBack] = useState<HeldBack | null>(null)
  if (view.isPending) return <Waiting rows={10}>Reading the minutes…</Waiting>
  if (view.data === undefined)
    return <ProblemNotice problem={view.error} onRetry={() => void view.refetch()} />
  const { minutes } = view.data
  if (minutes === null)
    return (
      <div className="screen-body">
        <Empty icon={<ClipboardTextEditRegular />} title="Minutes begin when the meeting does">
          <p>Open the Room tab on the day; what is written there stands here afterwards.</p>
        </Empty>
      </div>
    )
  const isLocked = !mayChange(minutes.state)
  const made = (paper: Paper, problem: Problem | null): void => {
    if (problem?.code === withheld) holdBack({ paper, problem, items: minutes.items })
    else if (paper === heldBack?.paper) holdBack(null)
  }
  const isStill = heldBack !== null && heldBack.items === minutes.items
  const refused = work.problem?.code === withheld ? work.problem : isStill ? heldBack.problem : null
  return (
    <div className="screen-body minutes-tab">
      {work.problem !== null && <ProblemNotice problem={work.problem} onDismiss={work.forget} />}
      <MinutesChecks checks={view.data.checks} minutes={minutes} isLocked={isLocked} refused={refused} />
      <MinutesSteps view={view.data} minutes={minutes} work={work} today={today} />
      <MinutesHeading minutes={minutes} work={work} isLocked={isLocked} />
      <MinutesFiles meetingId={meetingId} state={minutes.state} kept={view.data.kept} onMade={made} />
      <AbsenceNotice today={today} />
      <MinutesTable minutes={minutes} work={work} isLocked={isLocked} linkedTo={item} />
    </div>
  )
}
