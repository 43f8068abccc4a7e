import { useState } from 'react'
import type { AgendaView } from '../../../shared/contract/agenda-views.ts'
import type { MeetingDetail } from '../../../shared/contract/views.ts'
import { useRead } from '../../client/use-read.ts'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { AddItemForm } from './add-item-form.tsx'
import { AgendaBar } from './agenda-bar.tsx'
import { AgendaList } from './agenda-list.tsx'
import { AgendaPages } from './agenda-pages.tsx'
import { EmptyAgenda } from './empty-agenda.tsx'
import { ExemptPanel } from './exempt-panel.tsx'
import { filterItems } from './filter-items.ts'
import { type AgendaEditing, useAgendaEditing } from './use-agenda-editing.ts'
import { WaitingNotice } from './waiting-notice.tsx'
import { useKeptPlace } from './use-kept-place.ts'
import { type Papers, usePapers } from './use-papers.ts'
import './agenda-tab.css'

/** The agenda's items, the one in hand open in its place, and beside them the pages that will be printed. */
export function AgendaTab({ detail }: { readonly detail: MeetingDetail }) {
  const agenda = useRead('agenda.read', { meetingId: detail.meeting.id })
  if (agenda.isPending) return <Waiting rows={10}>Reading the agenda…</Waiting>
  if (agenda.isError) return <ProblemNotice problem={agenda.error} onRetry={() => void agenda.refetch()} />
  return <LoadedAgenda detail={detail} view={agenda.data} />
}

interface Props {
  readonly detail: MeetingDetail
  readonly view: AgendaView
}

function LoadedAgenda({ detail, view }: Props) {
  const papers = usePapers()
  const editing = useAgendaEditing(detail.meeting.id, view)
  const [openItemId, openItem] = useState<number | null>(null)
  const [exemptId, exempt] = useState<number | null>(null)
  const [isAdding, setAdding] = useState(false)
  const [typed, type] = useState('')
  const place = useKeptPlace()
  useShortcut({ key: 'n', alt: true }, () => setAdding(true))
  useShortcut({ key: 'z', ctrl: true, leavesFields: true }, editing.undo)
  useShortcut({ key: 'y', ctrl: true, leavesFields: true }, editing.redo)
  const shown = filterItems(detail.items, typed)
  const exempted = view.items.find(({ id }) => id === exemptId)
  return (
    <div className="agenda">
      <section className="agenda-pane" aria-label="Agenda" data-pane="" tabIndex={-1}>
        <AgendaBar
          editing={editing}
          typed={typed}
          onType={type}
          count={typed === '' ? null : `${shown.length} of ${detail.items.length} items`}
          onAdd={() => setAdding(true)}
        />
        <div className="agenda-scroll" onFocus={place.onFocus}>
          <AgendaNotices papers={papers} editing={editing} />
          {isAdding && (
            <AddItemForm
              editing={editing}
              onClose={(lastAdded) => {
                if (lastAdded !== null) place.hold(lastAdded)
                // What was refused goes with the form that held its words.
                if (editing.problem !== null) editing.forget()
                setAdding(false)
              }}
            />
          )}
          <AgendaList
            items={shown}
            openItemId={openItemId}
            onOpen={openItem}
            onExempt={exempt}
            papers={papers}
            editing={editing}
          />
          {detail.items.length === 0 && <EmptyAgenda editing={editing} />}
        </div>
        <p className="spoken" role="status">
          {editing.spoken}
        </p>
      </section>
      <AgendaPages detail={detail} itemId={openItemId} />
      {exempted && (
        <ExemptPanel
          key={exempted.id}
          item={exempted}
          range={detail.items.find(({ item }) => item.id === exempted.id)?.range ?? null}
          editing={editing}
          onClose={() => exempt(null)}
        />
      )}
    </div>
  )
}

/** What is in the way, what the rules say of the agenda as a whole, and what has just arrived. */
function AgendaNotices({ papers, editing }: { readonly papers: Papers; readonly editing: AgendaEditing }) {
  const { checks, items, publishedVersion, waiting } = editing.view
  const ofAll = checks.filter(({ itemId }) => itemId === null)
  return (
    <div className="agenda-notices">
      {publishedVersion !== null && (
        <Notice tone="info" title={`Version ${publishedVersion} of this agenda is published`}>
          <p>What you change now is a late change: members and the public learn of it by a supplement.</p>
        </Notice>
      )}
      {items.length > 0 &&
        waiting.map((item) => <WaitingNotice key={item.itemId} waiting={item} editing={editing} />)}
      {ofAll.map(({ words }) => (
        <Notice key={words} tone="warn" title={words} />
      ))}
      {editing.problem !== null && <ProblemNotice problem={editing.problem} onDismiss={editing.forget} />}
      {papers.problem !== null && <ProblemNotice problem={papers.problem} onDismiss={papers.forget} />}
      {papers.arrived !== null && (
        <Notice tone="ok" title={papers.arrived.title} onDismiss={papers.forget}>
          {papers.arrived.findings.map((finding) => (
            <p key={finding}>{finding}</p>
          ))}
        </Notice>
      )}
    </div>
  )
}
