import { Radio } from '@fluentui/react-components'
import { useId } from 'react'
import type { Band } from './bands.ts'
import type { Figure } from './late-change-words.ts'
import { PageMap } from './page-map.tsx'

interface Props {
  readonly value: string
  readonly title: string
  readonly sentence: string
  readonly bands: readonly Band[]
  readonly figures: readonly Figure[]
  readonly isChosen: boolean
  readonly isSuggested: boolean
}

/** One way for a change to go out: drawn as the pages it leaves, and counted. */
export function WayCard({ value, title, sentence, bands, figures, isChosen, isSuggested }: Props) {
  const sentenceId = useId()
  return (
    <section className={isChosen ? 'card late-way late-way-chosen' : 'card late-way'} aria-label={title}>
      <div className="late-way-head">
        <Radio
          value={value}
          label={<span className="late-way-title">{title}</span>}
          aria-describedby={sentenceId}
        />
        {isSuggested && <span className="late-suggested">Suggested</span>}
      </div>
      <p id={sentenceId} className="late-way-sentence">
        {sentence}
      </p>
      <PageMap bands={bands} size="large" />
      <ul className="late-figures">
        {figures.map(({ count, of }) => (
          <li key={of}>
            <b>{count}</b> {of}
          </li>
        ))}
      </ul>
    </section>
  )
}
