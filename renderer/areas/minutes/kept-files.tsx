import type { KeptMinutes } from '../../../shared/minutes/kept-minutes.ts'

/** Which files of approved minutes are kept, and by which fingerprint a copy can be told to be one of them. */
export function KeptFiles({ kept }: { readonly kept: readonly KeptMinutes[] }) {
  const isSigned = kept.some(({ state }) => state === 'signed')
  return (
    <details className="kept-files">
      <summary>
        Kept as they were {isSigned ? 'approved and signed' : 'approved'}: whatever is renamed here later,
        these very files are given.
      </summary>
      <ul>
        {kept.map(({ state, paper, fileName, sha256 }) => (
          <li key={`${state} ${paper}`}>
            {fileName}, as {state}
            <span className="caption kept-print">SHA-256 {sha256}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
