import type { CSSProperties, ReactNode } from 'react'
import { type Address, addressText } from '../../parts/address.ts'
import { Mark, MarkShape } from '../../parts/marks.tsx'
import type { RulerDay, RulerRow } from './day-ruler.ts'
import type { meetingMarks } from './home-words.ts'

interface Props {
  readonly committeeName: string
  /** "Thu 18 Sep 2025, 2.00 pm · Council Chamber" */
  readonly when: string
  readonly marks: ReturnType<typeof meetingMarks>
  readonly days: readonly RulerDay[]
  readonly row: RulerRow
  /** Whether its last lawful day is near. */
  readonly isPressing: boolean
  /** By when it is to be published. */
  readonly by: ReactNode
  readonly to: Address
  readonly isFirst: boolean
}

/** A day on which a committee meets, on the ruler. */
export function RulerLine({ committeeName, when, marks, days, row, isPressing, by, to, isFirst }: Props) {
  return (
    <div className="ruler-row">
      <div className="ruler-name">
        <h3>{committeeName}</h3>
        <p className="caption figures clipped" title={when}>
          {when}
        </p>
        <p className="ruler-marks">
          {marks.map(({ shape, tone, word }) => (
            <Mark key={word} shape={shape} tone={tone}>
              {word}
            </Mark>
          ))}
        </p>
      </div>
      <div className="ruler-days figures" role="img" aria-label={row.words}>
        {days.map(({ date, isClosed }, place) =>
          isClosed ? <span key={date} className="ruler-closed" style={{ gridColumn: place + 1 }} /> : null,
        )}
        {row.marks.map(({ kind, column, text }) => (
          <span
            key={column}
            className={`ruler-mark ruler-${kind}${kind === 'publish' && isPressing ? ' ruler-pressing' : ''}`}
            style={{ '--column': column } as CSSProperties}
          >
            {kind === 'publish' ? <MarkShape shape="lozenge" /> : text}
          </span>
        ))}
        {row.beyond !== null && <span className="ruler-beyond caption">{row.beyond} →</span>}
      </div>
      <div className="ruler-by">
        <div>{by}</div>
        <a className={isFirst ? 'home-button home-button-first' : 'home-button'} href={addressText(to)}>
          Open
          <span className="spoken"> {committeeName}</span>
        </a>
      </div>
    </div>
  )
}
