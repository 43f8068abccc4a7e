import { Link } from '@fluentui/react-components'
import { useState } from 'react'
import type { MeasureGlance } from '../../../shared/measures/dashboard.ts'
import { Mark } from '../../parts/marks.tsx'
import { JudgeDialog } from './judge-dialog.tsx'
import { slipWords, stateWords } from './measures-words.ts'
import { SparkChart } from './spark-chart.tsx'

interface Props {
  readonly measure: MeasureGlance
  readonly periods: readonly string[]
  /** "Q3 2023/24" */
  readonly period: string
}

/** A measure at a glance: its line, its state, what its texts claim. */
export function MeasureCard({ measure, periods, period }: Props) {
  const [isJudging, setJudging] = useState(false)
  const { code, title, judged, isIn, change, claims, wrong, missingReason, owner } = measure
  const state = judged && stateWords[judged.state]
  return (
    <li className="measure-card">
      <h3>
        {code !== null && <span className="measure-code figures">{code}</span>} {title}
      </h3>
      <SparkChart measure={measure} periods={periods} />
      <p className="measure-line">
        {state === null ? (
          <Mark shape="toCome" tone="none">
            {isIn ? 'No trend yet' : 'No figure'}
          </Mark>
        ) : (
          <span className={`measure-state mark-${state.tone}`} title={judged?.why}>
            <span aria-hidden="true">{state.arrow}</span> {state.words}
          </span>
        )}
        <span className="caption figures">{isIn ? change : (missingReason ?? owner ?? 'not returned')}</span>
      </p>
      <p className="caption measure-why">
        {judged !== null && `${judged.isProposed ? 'Proposed' : 'Judged by the office'}: ${judged.why} `}
        <Link
          as="button"
          inline
          aria-label={`Judge ${measure.title} otherwise`}
          onClick={() => setJudging(true)}
        >
          {judged === null ? 'Judge it' : 'Judge otherwise'}
        </Link>
      </p>
      <ClaimCounts claims={claims} wrong={wrong} />
      {isJudging && <JudgeDialog measure={measure} period={period} onClose={() => setJudging(false)} />}
    </li>
  )
}

function ClaimCounts({ claims: { right, untestable }, wrong }: Pick<MeasureGlance, 'claims' | 'wrong'>) {
  if (right + wrong.length + untestable === 0) return null
  return (
    <div className="measure-claims">
      <p className="measure-counts figures">
        {right > 0 && (
          <Mark shape="tick" tone="ok">
            {right} right
          </Mark>
        )}
        {wrong.length > 0 && (
          <Mark shape="cross" tone="bad">
            {wrong.length} wrong
          </Mark>
        )}
        {untestable > 0 && (
          <Mark shape="toCome" tone="none">
            {untestable} not testable
          </Mark>
        )}
      </p>
      <ul>
        {wrong.map((sentence) => (
          <li key={sentence.text} className="measure-wrong">
            <q>{sentence.text}</q> {slipWords(sentence)}
          </li>
        ))}
      </ul>
    </div>
  )
}
