import { DocumentMultipleRegular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import type { MeetingDetail } from '../../../shared/contract/views.ts'
import type { PackVersion } from '../../../shared/pack/pack-view.ts'
import { useRead } from '../../client/use-read.ts'
import { Empty } from '../../parts/empty.tsx'
import { useJobs } from '../../parts/jobs/jobs-context.tsx'
import { usePackBuild } from '../../parts/jobs/use-pack-build.ts'
import { countPapers } from '../../parts/paper-count.ts'
import { BuildOutcome } from './build-outcome.tsx'
import { BuildView } from './build-view.tsx'
import { LateChangeView } from './late-change-view.tsx'
import { PackViewer } from './pack-viewer.tsx'
import { firstShown, shownVersions } from './shown-versions.ts'
import { VersionBar } from './version-bar.tsx'
import { wordsInList } from '../../../shared/words/in-lists.ts'

/** The pack of a meeting: being built, as it was last built, or not there yet. */
export function PackTab({ detail }: { readonly detail: MeetingDetail }) {
  const { running, latest } = usePackBuild(detail.meeting.id)
  const { putAway } = useJobs()
  const readyJobId = latest?.state.kind === 'done' ? latest.jobId : null
  // The news that it is ready has been seen as soon as the pack itself is.
  useEffect(() => {
    if (readyJobId !== null) putAway(readyJobId)
  }, [readyJobId, putAway])
  const [compares, setCompares] = useState(false)
  if (running !== null) return <BuildView detail={detail} job={running} />
  if (compares) return <LateChangeView detail={detail} onLeave={() => setCompares(false)} />
  return (
    <>
      <BuildOutcome job={latest} hasPack={detail.pack !== null} />
      {detail.pack === null ? (
        <NoPack detail={detail} />
      ) : (
        <Versions
          key={readyJobId}
          detail={detail}
          newestMain={detail.pack}
          builtId={latest?.state.kind === 'done' ? latest.state.packId : null}
          onCompare={() => setCompares(true)}
        />
      )}
    </>
  )
}

interface VersionsProps {
  readonly detail: MeetingDetail
  readonly newestMain: PackVersion
  /** What this window saw being built last. */
  readonly builtId: number | null
  readonly onCompare: () => void
}

/** The pages of a version or supplement, and the choice among them. */
function Versions({ detail, newestMain, builtId, onCompare }: VersionsProps) {
  const { id: meetingId } = detail.meeting
  const packs = useRead('packs.list', { meetingId })
  const published = useRead('publications.list', { meetingId })
  const [chosenId, choose] = useState<number | null>(null)
  const versions = shownVersions(packs.data ?? [newestMain], newestMain, published.data ?? [])
  const pack = firstShown(versions, newestMain, chosenId ?? builtId)
  return (
    <>
      <VersionBar versions={versions} shown={pack} onShow={choose} />
      <PackViewer
        key={pack.id}
        detail={detail}
        pack={pack}
        isPublished={versions.some((one) => one.pack.id === pack.id && one.isPublished)}
        onCompare={onCompare}
      />
    </>
  )
}

function NoPack({ detail: { items } }: { readonly detail: MeetingDetail }) {
  const { wanted, here, missing } = countPapers(items)
  return (
    <div className="screen-body" data-pane="" tabIndex={-1}>
      <Empty icon={<DocumentMultipleRegular />} title="No pack yet">
        <p>
          {here === wanted ? `All ${wanted} papers are in.` : `${here} of ${wanted} papers are in.`}
          {missing.length > 0 && ` ${missingText(missing)}`} Build the pack, and the members’ and the public
          copy appear here page by page.
        </p>
      </Empty>
    </div>
  )
}

/** "Item 10 is not here yet.", "Items 8 and 10 are not here yet." */
function missingText(numbers: readonly number[]): string {
  const [items, are] = numbers.length === 1 ? ['Item', 'is'] : ['Items', 'are']
  return `${items} ${wordsInList(numbers.map(String))} ${are} not here yet.`
}
