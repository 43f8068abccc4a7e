import { Button } from '@fluentui/react-components'
import type { ReactNode, Ref } from 'react'
import type { PlacedClaim } from '../../../../shared/measures/claims/placed-claims.ts'
import { Mark } from '../../../parts/marks.tsx'
import { ProblemNotice } from '../../../parts/problem-notice.tsx'
import { verdictWords } from './claim-words.ts'
import type { TextWriter } from './text-writer.ts'
import './checked-text.css'

interface Props {
  readonly id: string
  /** "Reasons" */
  readonly label: string
  readonly writer: TextWriter
  readonly claims: readonly PlacedClaim[]
  readonly field: Ref<HTMLTextAreaElement>
  /** The card of one of its claims. */
  readonly children: ReactNode
}

/** A text that is checked while it is typed: what it claims is underlined, solid for right, waved for wrong, dotted for not testable. */
export function CheckedText({ id, label, writer, claims, field, children }: Props) {
  const text = writer.text()
  return (
    <div className="checked">
      <div className="checked-head">
        <label htmlFor={id} className="strong">
          {label}
        </label>
        <ClaimCounts claims={claims} />
      </div>
      <div className="checked-box">
        {/* The same words behind the field, which alone is read, carry the lines under them. */}
        <div className="checked-lines" aria-hidden="true">
          {marked(text, claims)}{' '}
        </div>
        <textarea
          id={id}
          ref={field}
          rows={1}
          maxLength={8000}
          value={text}
          onChange={(event) => writer.type(event.target.value)}
          onBlur={() => writer.flush()}
        />
      </div>
      {claims.length > 0 && (
        <ul className="spoken" aria-label={`What ${label} claims`}>
          {claims.map((claim) => (
            <li key={`${claim.at} ${claim.end}`}>
              <mark>{text.slice(claim.at, claim.end)}</mark>: {verdictWords(claim)}
            </li>
          ))}
        </ul>
      )}
      {writer.problem() !== null && (
        <div>
          <ProblemNotice problem={writer.problem()} />
          <div className="row">
            <Button size="small" onClick={() => writer.keep('mine')}>
              Save mine
            </Button>
            <Button size="small" onClick={() => writer.keep('theirs')}>
              Take the other
            </Button>
          </div>
        </div>
      )}
      {children}
    </div>
  )
}

function marked(text: string, claims: readonly PlacedClaim[]): readonly ReactNode[] {
  const parts: ReactNode[] = []
  let from = 0
  for (const claim of claims) {
    if (claim.at < from) continue
    parts.push(text.slice(from, claim.at))
    parts.push(
      <mark key={claim.at} className={`claim-${claim.left === null ? claim.verdict : 'left'}`}>
        {text.slice(claim.at, claim.end)}
      </mark>,
    )
    from = claim.end
  }
  return [...parts, text.slice(from)]
}

function ClaimCounts({ claims }: { readonly claims: readonly PlacedClaim[] }) {
  const open = claims.filter(({ left }) => left === null)
  const count = (verdict: PlacedClaim['verdict']): number =>
    open.filter((claim) => claim.verdict === verdict).length
  const [right, wrong, untestable] = [count('right'), count('wrong'), count('untestable')]
  return (
    <span className="measure-counts figures">
      {right > 0 && (
        <Mark shape="tick" tone="ok">
          {right} right
        </Mark>
      )}
      {wrong > 0 && (
        <Mark shape="cross" tone="bad">
          {wrong} wrong
        </Mark>
      )}
      {untestable > 0 && (
        <Mark shape="toCome" tone="none">
          {untestable} not testable
        </Mark>
      )}
    </span>
  )
}
