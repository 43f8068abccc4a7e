import { Button, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { PlacedClaim } from '../../../../shared/measures/claims/placed-claims.ts'
import { focusOnce } from '../../../parts/focus-once.ts'
import { Mark } from '../../../parts/marks.tsx'
import { claimTitle, comparedWords, slipSentence } from './claim-words.ts'

interface Props {
  readonly claim: PlacedClaim
  /** Its words in the text. */
  readonly words: string
  /** "1 of 2" */
  readonly place: string
  /** Whether the clerk has just come to it, by F8: the button has the focus then. */
  readonly isSought: boolean
  readonly onMend: () => void
  readonly onLeave: (why: string) => void
}

/** A wrong figure explained, and mended in one press. Nothing is changed without it. */
export function ClaimCard({ claim, words, place, isSought, onMend, onLeave }: Props) {
  const [why, setWhy] = useState<string | null>(null)
  const slip = slipSentence(claim.slip, claim.compared)
  const leave = (): void => {
    if (why !== null && why.trim() !== '') onLeave(why.trim())
  }
  return (
    <section className="claim-card" aria-label="Wrong figure">
      <div className="claim-head">
        <Mark shape="cross" tone="bad">
          <span className="strong">{claimTitle(claim, words)}</span>
        </Mark>
        <span className="caption figures">
          {place} <kbd>F8</kbd>
        </span>
      </div>
      {claim.compared !== undefined && (
        <dl className="claim-figures figures">
          {comparedWords(claim.compared).map(([name, figure]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
        </dl>
      )}
      {slip !== null && <p>{slip}</p>}
      {why === null ? (
        <div className="claim-acts">
          {claim.mend !== null && (
            <Button
              key={`${claim.at} ${claim.mend.write}`}
              appearance="primary"
              ref={isSought ? focusOnce : null}
              onClick={onMend}
            >
              Write {claim.mend.shown}
            </Button>
          )}
          <Button ref={isSought && claim.mend === null ? focusOnce : null} onClick={() => setWhy('')}>
            Leave it…
          </Button>
          <Button appearance="subtle" onClick={() => onLeave('Not about this measure')}>
            Not about this measure
          </Button>
        </div>
      ) : (
        <form
          className="claim-acts"
          onSubmit={(event) => {
            event.preventDefault()
            leave()
          }}
        >
          <Input
            className="grow"
            aria-label="Why it stays as it is"
            placeholder="Why it stays as it is"
            ref={focusOnce}
            maxLength={1000}
            value={why}
            onChange={(_, { value }) => setWhy(value)}
          />
          <Button type="submit" disabledFocusable={why.trim() === ''}>
            Leave the sentence
          </Button>
          <Button appearance="subtle" onClick={() => setWhy(null)}>
            Back
          </Button>
        </form>
      )}
    </section>
  )
}
