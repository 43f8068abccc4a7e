import { daysBetween, type IsoDate, monthAndYear } from '../../../shared/calendar/iso-date.ts'
import type { TargetMove } from '../../../shared/references/slippage.ts'

interface Props {
  readonly moves: readonly TargetMove[]
  readonly from: IsoDate
  readonly today: IsoDate
  /** What the picture says, in words. */
  readonly words: string
}

const width = 332
const edge = 14
const line = 62

/** Every move of a target drawn on one line of time; today is the black line. Moves that no calendar can place are only told. */
export function TargetMoves({ moves, from, today, words }: Props) {
  const placed = moves.flatMap(({ from: before, to }) =>
    before.earliest === null || to.earliest === null
      ? []
      : [{ a: before.earliest, b: to.earliest, aText: before.text, bText: to.text }],
  )
  if (placed.length === 0) return <p className="caption">{words}</p>
  const days = [from, today, ...placed.flatMap(({ a, b }) => [a, b])].toSorted()
  const [first = today, last = today] = [days[0], days.at(-1)]
  const span = Math.max(30, daysBetween(first, last))
  const at = (day: IsoDate): number => edge + (daysBetween(first, day) / span) * (width - 2 * edge)
  const anchor = (x: number): 'start' | 'end' | 'middle' =>
    x < 50 ? 'start' : x > width - 50 ? 'end' : 'middle'
  return (
    <figure className="ref-moves">
      <svg viewBox={`0 0 ${width} 96`} role="img" aria-label={`${words} Today is the black line.`}>
        <defs>
          <marker
            id="ref-arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8z" fill="var(--bad)" />
          </marker>
        </defs>
        <path d={`M${edge} ${line}H${width - edge}`} stroke="var(--line-2)" />
        {placed.map(({ a, b, bText }, nth) => {
          const [x, to] = [at(a), at(b)]
          const height = line - 16 - (nth % 3) * 12
          return (
            <g key={`${a} ${b} ${nth}`}>
              <path
                d={`M${x} ${line}V${height}H${to}V${line - 7}`}
                fill="none"
                stroke="var(--bad)"
                strokeWidth="1.4"
                markerEnd="url(#ref-arrow)"
              />
              {nth === placed.length - 1 && (
                <text x={to} y={height - 5} textAnchor={anchor(to)} className="ref-moves-last">
                  {bText}
                </text>
              )}
            </g>
          )
        })}
        {[...placed.map(({ a }) => a), placed.at(-1)?.b ?? today].map((day, nth, all) => (
          <path
            key={`${day} ${nth}`}
            d={`M${at(day)} ${line - 6}l6 6-6 6-6-6z`}
            fill={nth === all.length - 1 ? 'var(--bad)' : 'var(--canvas)'}
            stroke="var(--bad)"
            strokeWidth="1.4"
          />
        ))}
        <path d={`M${at(today)} ${line - 13}V${line + 13}`} stroke="var(--ink)" strokeWidth="2.4" />
        <text x={edge} y={line + 28} textAnchor="start">
          {monthAndYear(first)}
        </text>
        <text x={width - edge} y={line + 28} textAnchor="end">
          {monthAndYear(last)}
        </text>
      </svg>
      <figcaption className="caption">{words} Today is the black line.</figcaption>
    </figure>
  )
}
