import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { MeetingDetail } from '../../../shared/contract/views.ts'
import { supplementName } from '../../../shared/pack/supplement-name.ts'
import type { PackVersion } from '../../../shared/pack/pack-view.ts'
import { Notice } from '../../parts/notice.tsx'
import { bandsOf } from './bands.ts'
import { ChecksPanel } from './checks-panel.tsx'
import { EnlargedPage } from './enlarged-page.tsx'
import { type Copy, pagesOfCopy } from './copies.ts'
import { PageMap } from './page-map.tsx'
import { PageTrack } from './page-track.tsx'
import { usePageHold } from './use-page-hold.ts'
import { ViewerBar } from './viewer-bar.tsx'
import './pack-viewer.css'

interface Props {
  readonly detail: MeetingDetail
  readonly pack: PackVersion
  readonly isPublished: boolean
  /** Shows what building again would change. */
  readonly onCompare: () => void
}

/** A finished pack: every page of both copies, where the public one has gaps, and what the checks found. */
export function PackViewer({ detail, pack, isPublished, onCompare }: Props) {
  const members = pack.editions.find(({ audience }) => audience === 'members') ?? null
  const publicCopy = pack.editions.find(({ audience }) => audience === 'public') ?? null
  const [copy, setCopy] = useState<Copy>(members && publicCopy ? 'both' : members ? 'members' : 'public')
  const pages = pagesOfCopy(members, publicCopy, copy)
  const hold = usePageHold(pages)
  const [inView, setInView] = useState<{ readonly first: number; readonly last: number } | null>(null)
  const leading = copy === 'public' ? publicCopy : members
  const bands = bandsOf((leading ?? members ?? publicCopy)?.documents ?? [])

  return (
    <div className="viewer">
      <section className="viewer-pages" aria-label="Pages" data-pane="" tabIndex={-1}>
        <ViewerBar
          members={members}
          publicCopy={publicCopy}
          copy={copy}
          onCopy={setCopy}
          pages={pages}
          bands={bands}
          held={hold.page}
          onGo={hold.go}
        />
        {detail.packState.kind === 'outOfDate' && (
          <div className="viewer-notice">
            <Notice
              tone="warn"
              title={`The agenda has changed since ${pack.supplement === null ? `version ${pack.version}` : supplementName(pack.supplement)}`}
              actions={<Button onClick={onCompare}>See what would move</Button>}
            >
              <p>
                {isPublished
                  ? 'These pages are published and stay as they are. A late change goes out as a supplement, or in a new version in their place.'
                  : 'These are the pages as they were built. Build the pack to bring them up to date.'}
              </p>
            </Notice>
          </div>
        )}
        <div className="viewer-map">
          <PageMap bands={bands} size="small" inView={inView} onPick={hold.show} />
        </div>
        <PageTrack packId={pack.id} pages={pages} copy={copy} hold={hold} onInView={setInView} />
      </section>
      <ChecksPanel pack={pack} />
      {hold.enlarged !== null && (
        <EnlargedPage
          packId={pack.id}
          page={hold.enlarged}
          copy={copy}
          onTurn={hold.turn}
          onClose={hold.reduce}
        />
      )}
    </div>
  )
}
