import { isClockTime } from '../../../shared/calendar/iso-date.ts'
import type { CommitteeView } from '../../../shared/contract/office.ts'
import { useChange } from '../../client/use-change.ts'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { CommitteeMembers } from './committee-members.tsx'
import { KeptField, orNull } from './kept-field.tsx'
import { NoticesEditor } from './notices-editor.tsx'
import { NumberingSection } from './numbering-section.tsx'
import { OrderSection } from './order-section.tsx'

/** What a committee settles once for all its meetings. Meetings to come follow where they said the same before. */
export function CommitteeForm({ committee }: { readonly committee: CommitteeView }) {
  const change = useChange('committees.change')
  const { id: committeeId, name, shortName, parentBody, quorum, clearDays, startsAt, venue } = committee
  const { enquiries, signatory, notices } = committee
  const numberOrNull = (text: string, most: number): number | null | undefined => {
    if (text === '') return null
    const number = Number(text)
    return Number.isInteger(number) && number >= 0 && number <= most ? number : undefined
  }
  return (
    <div className="settings-form card">
      <h2>{name}</h2>
      {change.error && <ProblemNotice problem={change.error} onDismiss={change.reset} />}
      {change.data !== undefined && change.data.meetingsChanged > 0 && (
        <Notice tone="info" title="Meetings to come follow" onDismiss={change.reset}>
          <p>
            {change.data.meetingsChanged === 1
              ? '1 meeting says'
              : `${change.data.meetingsChanged} meetings say`}{' '}
            this now. Meetings that were held stay as they were.
          </p>
        </Notice>
      )}
      <div className="settings-grid">
        <KeptField
          label="Name"
          value={name}
          onKeep={(text) => text !== '' && change.mutate({ committeeId, name: text })}
        />
        <KeptField
          label="Short name"
          hint="For files and lists, for example: CSEC"
          maxLength={40}
          value={shortName ?? ''}
          onKeep={(text) => change.mutate({ committeeId, shortName: orNull(text) })}
        />
        <KeptField
          label="Parent board"
          value={parentBody ?? ''}
          onKeep={(text) => change.mutate({ committeeId, parentBody: orNull(text) })}
        />
        <KeptField
          label="Quorum"
          type="number"
          hint="Members who must be present, by standing orders"
          value={quorum === null ? '' : String(quorum)}
          onKeep={(text) => {
            const number = numberOrNull(text, 200)
            if (number !== undefined && number !== 0) change.mutate({ committeeId, quorum: number })
          }}
        />
        <KeptField
          label="Usual time"
          type="time"
          value={startsAt ?? ''}
          onKeep={(text) => {
            if (text === '' || isClockTime(text))
              change.mutate({ committeeId, startsAt: text === '' ? null : text })
          }}
        />
        <KeptField
          label="Usual place"
          value={venue ?? ''}
          onKeep={(text) => change.mutate({ committeeId, venue: orNull(text) })}
        />
        <KeptField
          label="Clear days of its own"
          type="number"
          hint="Leave it empty to count as the office does; 3 for a parish"
          value={clearDays === null ? '' : String(clearDays)}
          onKeep={(text) => {
            const number = numberOrNull(text, 28)
            if (number !== undefined) change.mutate({ committeeId, clearDays: number })
          }}
        />
        <KeptField
          label="Enquiries: name"
          value={enquiries?.name ?? ''}
          onKeep={(text) =>
            change.mutate({
              committeeId,
              enquiries: text === '' ? null : { name: text, email: enquiries?.email ?? null },
            })
          }
        />
        {enquiries !== null && (
          <KeptField
            label="Enquiries: e-mail"
            value={enquiries.email ?? ''}
            onKeep={(text) =>
              change.mutate({ committeeId, enquiries: { name: enquiries.name, email: orNull(text) } })
            }
          />
        )}
        <KeptField
          label="Signed by"
          hint="The name under the summons"
          value={signatory?.name ?? ''}
          onKeep={(text) =>
            change.mutate({
              committeeId,
              signatory: text === '' ? null : { name: text, post: signatory?.post ?? 'Chief Executive' },
            })
          }
        />
        {signatory !== null && (
          <KeptField
            label="Their post"
            value={signatory.post}
            onKeep={(text) =>
              text !== '' && change.mutate({ committeeId, signatory: { name: signatory.name, post: text } })
            }
          />
        )}
      </div>
      <NoticesEditor
        notices={notices}
        onKeep={(kept) =>
          change.mutate({
            committeeId,
            notices: kept.map(({ heading, paragraphs }) => ({ heading, paragraphs: [...paragraphs] })),
          })
        }
      />
      <OrderSection committeeId={committeeId} />
      <NumberingSection committeeId={committeeId} />
      <CommitteeMembers committee={committee} />
    </div>
  )
}
