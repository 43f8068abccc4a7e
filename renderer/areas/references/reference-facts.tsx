import type { RegisteredReference } from '../../../shared/contract/reference-views.ts'
import { ownerWords } from '../../../shared/references/outstanding-reference.ts'
import { Mark } from '../../parts/marks.tsx'
import { stateLooks } from './reference-rows.ts'

/** How one reference stands, in full: its row has no room for a long status. */
export function ReferenceFacts({ reference }: { readonly reference: RegisteredReference }) {
  const { isPublic, owners, due, status, dischargedOn } = reference
  const { shape, tone, word } = stateLooks(reference)
  return (
    <dl className="ref-facts">
      <dt>State</dt>
      <dd>
        <Mark shape={shape} tone={tone}>
          {word}
        </Mark>
        {!isPublic && (
          <Mark shape="padlock" tone="exempt">
            Non-public
          </Mark>
        )}
      </dd>
      <dt>{owners.length > 1 ? 'Owners' : 'Owner'}</dt>
      <dd>{owners.length === 0 ? 'Nobody is named' : ownerWords(owners)}</dd>
      <dt>Target</dt>
      <dd>{due ?? (dischargedOn === null ? 'None set' : 'None was set')}</dd>
      <dt>Status</dt>
      <dd>{status === '' ? 'Nothing is said yet' : status}</dd>
    </dl>
  )
}
