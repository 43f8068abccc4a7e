import '../../parts/register.css'
import { Button } from '@fluentui/react-components'
import { DocumentTextRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { RegisterView } from '../../../shared/contract/report-views.ts'
import type { MeetingSummary } from '../../../shared/contract/views.ts'
import { chaseMessages } from '../../../shared/reports/chasing.ts'
import { useRead } from '../../client/use-read.ts'
import { Empty } from '../../parts/empty.tsx'
import { useFilesDrop } from '../../parts/file-drop.ts'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { ChaseDialog } from './chase-dialog.tsx'
import { DropFilesButton } from './drop-files-button.tsx'
import { ReceivedList } from './received-list.tsx'
import { ReportsList } from './reports-list.tsx'
import { useReceive } from './use-receive.ts'
import { counted } from '../../../shared/words/counted.ts'
import './reports-screen.css'

/** The register of every report, asked for to published. Files dropped anywhere on it find their items. */
export function ReportsScreen() {
  const register = useRead('reports.register', {})
  const meetings = useRead('meetings.list', {})
  const office = useRead('office.read', {})
  usePageTitle('Reports')
  if (register.isPending || meetings.isPending || office.isPending)
    return <Waiting rows={10}>Reading the register…</Waiting>
  if (register.isError || meetings.isError || office.isError)
    return (
      <div className="screen-body">
        <ProblemNotice
          problem={register.error ?? meetings.error ?? office.error}
          onRetry={() => void Promise.all([register.refetch(), meetings.refetch(), office.refetch()])}
        />
      </div>
    )
  return (
    <Register
      register={register.data}
      meetings={meetings.data.filter(
        ({ heldOn, cancelled }) => heldOn >= register.data.today && cancelled === null,
      )}
      sender={office.data.authority ?? 'The committee clerk'}
    />
  )
}

interface RegisterProps {
  readonly register: RegisterView
  /** Those that are still to come, and not cancelled. */
  readonly meetings: readonly MeetingSummary[]
  readonly sender: string
}

function Register({ register, meetings, sender }: RegisterProps) {
  const receiving = useReceive()
  const drop = useFilesDrop(receiving.receive)
  const [isAsking, setAsking] = useState(false)
  const [asked, setAsked] = useState<string | null>(null)
  const [openKey, setOpenKey] = useState<string | null>(null)
  const messages = chaseMessages(register.rows, register.today, sender)
  useShortcut({ key: 'n', alt: true }, () => setAsking(true))
  return (
    <div className={drop.over ? 'register reports reports-over' : 'register reports'} {...drop.handlers}>
      <header className="register-head">
        <div className="grow">
          <h1>Reports</h1>
          <p className="caption figures">{firstLine(register)}</p>
        </div>
        {messages.length > 0 && <ChaseDialog messages={messages} />}
        <DropFilesButton disabled={receiving.isBusy} onFiles={receiving.receive} />
        <Button appearance="primary" aria-keyshortcuts="Alt+N" onClick={() => setAsking(true)}>
          Ask for a report
        </Button>
      </header>
      {asked !== null && (
        <div className="register-notice">
          <Notice tone="ok" title={asked} onDismiss={() => setAsked(null)}>
            <p>Save the author’s Word file from the report, beside this list, and send it on.</p>
          </Notice>
        </div>
      )}
      {receiving.results.length > 0 && (
        <ReceivedList receiving={receiving} onSettle={(itemId) => setOpenKey(keyOfItem(register, itemId))} />
      )}
      {register.rows.length === 0 ? (
        <div className="screen-body">
          <Empty icon={<DocumentTextRegular />} title="No reports asked for">
            <p>Ask for the first, or drop Word files here.</p>
          </Empty>
        </div>
      ) : (
        <ReportsList register={register} openKey={openKey} onOpen={setOpenKey} />
      )}
      {isAsking && (
        <AskDialog
          register={register}
          meetings={meetings}
          onClose={() => setAsking(false)}
          onAsked={({ reportId, reference }) => {
            setAsking(false)
            setAsked(reference === null ? 'The report is asked for' : `${reference} is asked for`)
            setOpenKey(`report-${reportId}`)
          }}
        />
      )}
    </div>
  )
}

/** "21 reports for 4 meetings. Next number: PLA 32-25." */
function firstLine({ rows, series }: RegisterView): string {
  const meetings = new Set(
    rows.flatMap(({ places }) => places.flatMap(({ meetingId }) => (meetingId === null ? [] : [meetingId]))),
  )
  const next = series.map((each) => each.next).join(', ')
  return `${counted(rows.length, 'report')} for ${counted(meetings.size, 'meeting')}. Next number: ${next}.`
}

function keyOfItem({ rows }: RegisterView, itemId: number): string | null {
  return rows.find(({ places }) => places.some((place) => place.itemId === itemId))?.key ?? null
}
