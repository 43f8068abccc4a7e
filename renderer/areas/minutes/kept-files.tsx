import type { KeptMinutes } from '../../../shared/minutes/kept-minutes.ts'

interface Props {
  readonly kept: readonly KeptMinutes[]
}

/** Which files of approved minutes are kept, and by which fingerprint a copy can be told to be one of them. */
export function KeptFiles({ kept }: Props) {
  const isSigned = kept.some(({ state }) => state === 'signed')
  if (!kept.some(({ state }) => state === 'approved'))
    return (
      <p className="caption">
        These minutes were approved before files were kept. They are made anew, of words that no longer
        change.
      </p>
    )
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
