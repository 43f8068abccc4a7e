import type { MeetingDetail } from '../../../shared/contract/views.ts'
import { supplementName } from '../../../shared/pack/supplement-name.ts'
import type { PackVersion } from '../../../shared/pack/pack-view.ts'
import { useRead } from '../../client/use-read.ts'
import { Notice } from '../../parts/notice.tsx'
import { OpenFolderButton } from '../../parts/open-folder-button.tsx'
import { WhatChangedButton } from './what-changed-button.tsx'
import { rangeText } from './late-change-words.ts'
import './late-change.css'

/** The supplements that were made to a meeting's pack, each in its newest form; nothing where there are none. */
export function Supplements({ detail }: { readonly detail: MeetingDetail }) {
  const packs = useRead('packs.list', { meetingId: detail.meeting.id })
  const newest = new Map(
    (packs.data ?? []).filter(({ supplement }) => supplement !== null).map((pack) => [pack.supplement, pack]),
  )
  return [...newest.values()].map((pack) => (
    <div key={pack.id} className="supplement-notice">
      <Notice
        tone={hasFault(pack) ? 'warn' : 'info'}
        title={`${supplementName(pack.supplement ?? 0)} is made, pages ${pagesOf(pack)}`}
        actions={
          <>
            <OpenFolderButton packId={pack.id} />
            <WhatChangedButton packId={pack.id} />
          </>
        }
      >
        <p>{faultsOf(pack) ?? 'It goes out beside the pack, whose pages stay as they are.'}</p>
      </Notice>
    </div>
  ))
}

function pagesOf({ editions }: PackVersion): string {
  const documents = editions[0]?.documents ?? []
  const first = documents[0]?.range.first ?? 0
  return rangeText({ first, last: documents.at(-1)?.range.last ?? first })
}

function hasFault(pack: PackVersion): boolean {
  return faultsOf(pack) !== null
}

/** What a check of its finished pages found, `null` where nothing is wrong. */
function faultsOf({ editions }: PackVersion): string | null {
  const found = editions.flatMap(({ checks }) => checks.filter(({ ok, isPending }) => !ok && !isPending))
  return found.length === 0 ? null : found.map(({ detail }) => detail).join(' ')
}
