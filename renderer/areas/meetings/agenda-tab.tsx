import { useState } from 'react'
import type { MeetingDetail } from '../../../shared/contract/views.ts'
import { FilterBox } from '../../parts/filter-box.tsx'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { AgendaList } from './agenda-list.tsx'
import { AgendaPages } from './agenda-pages.tsx'
import { filterItems } from './filter-items.ts'
import { usePapers } from './use-papers.ts'
import './agenda-tab.css'

/** The agenda's items, the one in hand open in its place, and beside them the pages as they were last built. */
export function AgendaTab({ detail }: { readonly detail: MeetingDetail }) {
  const papers = usePapers()
  const [openItemId, openItem] = useState<number | null>(null)
  const [typed, type] = useState('')
  const shown = filterItems(detail.items, typed)
  return (
    <div className="agenda">
      <section className="agenda-pane" aria-label="Agenda" data-pane="" tabIndex={-1}>
        <div className="agenda-bar">
          <FilterBox label="Filter the items" value={typed} onChange={type} />
          <span className="caption grow figures" role="status">
            {typed === '' ? '' : `${shown.length} of ${detail.items.length} items`}
          </span>
          <span className="caption agenda-hint">Drop a Word file on its item</span>
        </div>
        <div className="agenda-scroll">
          {(papers.problem !== null || papers.arrived !== null) && (
            <div className="agenda-notices">
              {papers.problem !== null && (
                <ProblemNotice problem={papers.problem} onDismiss={papers.forget} />
              )}
              {papers.arrived !== null && (
                <Notice tone="ok" title={papers.arrived.title} onDismiss={papers.forget}>
                  {papers.arrived.findings.map((finding) => (
                    <p key={finding}>{finding}</p>
                  ))}
                </Notice>
              )}
            </div>
          )}
          <AgendaList items={shown} openItemId={openItemId} onOpen={openItem} papers={papers} />
          {detail.items.length === 0 && (
            <p className="agenda-none">
              This meeting has no agenda yet. Bring in its file from the list of meetings.
            </p>
          )}
        </div>
      </section>
      <AgendaPages detail={detail} itemId={openItemId} />
    </div>
  )
}
