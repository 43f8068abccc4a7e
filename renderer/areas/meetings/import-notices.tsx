import { addressText } from '../../parts/address.ts'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import type { Bringing } from './use-import.ts'

/** What an import brought, what it kept without understanding it, or why it brought nothing. */
export function ImportNotices({ bringing }: { readonly bringing: Bringing }) {
  const { problem, result, forget } = bringing
  if (problem !== null) return <ProblemNotice problem={problem} onDismiss={forget} />
  if (result === null) return null
  if (!result.changed) {
    return (
      <Notice tone="info" title="This was brought in before" onDismiss={forget}>
        <p>Nothing was changed.</p>
      </Notice>
    )
  }
  return (
    <Notice tone="ok" title="Everything is in" onDismiss={forget}>
      <p>
        {result.summary.join(', ')}.{' '}
        {result.meetingId !== null && (
          <a href={addressText({ screen: 'meeting', meetingId: result.meetingId, tab: 'agenda' })}>
            Open the meeting
          </a>
        )}
      </p>
      {result.unknownFields.length > 0 && (
        <details>
          <summary>Kept without being understood: {result.unknownFields.length}</summary>
          <ul>
            {result.unknownFields.map((field) => (
              <li key={field}>{field}</li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  )
}
