import type { MeasureGlance } from '../../../shared/measures/dashboard.ts'
import { addressText } from '../../parts/address.ts'
import { Mark } from '../../parts/marks.tsx'
import { askedWords, notInWords, slipWords, stateTones } from './measures-words.ts'
import { SparkChart } from './spark-chart.tsx'

interface Props {
  readonly measure: MeasureGlance
  readonly periods: readonly string[]
  /** "Q3 2023/24" */
  readonly period: string
  readonly isListingWrong: boolean
}

/** A measure at a glance: its line, its state, what its texts claim. */
export function MeasureCard({ measure, periods, period, isListingWrong }: Props) {
  const { id, code, title, judged, isIn, change, missingReason } = measure
  return (
    <li className="measure-card">
      <h3>
        <a href={addressText({ screen: 'measure', measureId: id, period })}>
          {code !== null && <span className="measure-code figures">{code}</span>} {title}
        </a>
      </h3>
      <SparkChart measure={measure} periods={periods} />
      <p className="measure-line">
        {judged === null || !isIn ? (
          <Mark shape="toCome" tone="none">
            {isIn ? (missingReason === null ? 'No trend yet' : 'No figure') : notInWords(measure)}
          </Mark>
        ) : (
          <span className="measure-state" title={judged.why}>
            <span className={`strong mark-${stateTones[judged.state]}`}>{judged.mark}</span>: {judged.meaning}
          </span>
        )}
        <span className="caption figures">{isIn ? (missingReason ?? change) : askedWords(measure)}</span>
      </p>
      <ClaimCounts measure={measure} isListingWrong={isListingWrong} />
    </li>
  )
}

function ClaimCounts({
  measure: { claims, wrong },
  isListingWrong,
}: Pick<Props, 'measure' | 'isListingWrong'>) {
  const { right, untestable } = claims
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
      {isListingWrong && (
        <ul>
          {wrong.map((sentence) => (
            <li key={sentence.text} className="measure-wrong">
              <q>{sentence.text}</q> {slipWords(sentence)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
