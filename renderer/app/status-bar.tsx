import { CheckmarkRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { LayoutState } from '../../shared/pack/pack-view.ts'
import { useNews } from '../client/use-news.ts'
import { useRead } from '../client/use-read.ts'
import { timeOfDay } from '../parts/times.ts'
import { JobTray } from './job-tray.tsx'
import './status-bar.css'

/** When the last change was kept, the long job in hand, and how the page layout is. */
export function StatusBar() {
  const office = useRead('office.read', {})
  const layout = useRead('layout.state', {})
  const [savedAt, noteSaved] = useState<string | null>(null)
  useNews((event) => {
    if (event.kind === 'saved') noteSaved(event.at)
  })
  const saved = savedAt ?? office.data?.lastSavedAt ?? null
  return (
    <footer className="status-bar" data-pane="" tabIndex={-1} aria-label="Status">
      <span className="status-saved" role="status">
        {saved !== null && (
          <>
            <CheckmarkRegular aria-hidden="true" /> Saved {timeOfDay(saved)}
          </>
        )}
      </span>
      <JobTray />
      <span className="grow" />
      {layout.data && <span className="status-more">{layoutWords(layout.data)}</span>}
      <span className="status-more">Works offline</span>
    </footer>
  )
}

/** The page layout in a few quiet words. */
function layoutWords(state: LayoutState): string {
  switch (state.kind) {
    case 'starting':
      return state.attempt > 1 ? `Page layout starting… attempt ${state.attempt}` : 'Page layout starting…'
    case 'ready':
      return 'Page layout ready'
    case 'unavailable':
      return `Page layout not available: ${state.why}`
    default:
      return state satisfies never
  }
}
