import type { MeasureGlance } from '../../../shared/measures/dashboard.ts'
import { figureText } from '../../../shared/measures/figure-text.ts'
import { sparkWords } from './measures-words.ts'
import { sparkLines, sparkScale } from './spark-scale.ts'

const width = 212
const height = 52

interface Props {
  readonly measure: MeasureGlance
  readonly periods: readonly string[]
}

/** The last ten quarters as a line: limits as a band, the aim dashed, the latest figure written. A gap stays a gap. */
export function SparkChart({ measure, periods }: Props) {
  const { values, limits, target, isOutside, latest, isJoined } = measure
  const at = sparkScale(measure, width, height)
  const last = values.findLastIndex((value) => value !== null)
  const lastValue = values[last] ?? null
  return (
    <div className="spark">
      <svg
        className="spark-drawing"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={sparkWords(measure, periods)}
      >
        {limits !== null && (
          <rect
            className="spark-band"
            x={0}
            width={width}
            y={at.y(limits.upper)}
            height={Math.max(0, at.y(limits.lower) - at.y(limits.upper))}
          />
        )}
        {target !== null && (
          <line className="spark-aim" x1={0} x2={width} y1={at.y(target)} y2={at.y(target)} />
        )}
        {sparkLines(values, isJoined, at).map((points) => (
          <polyline key={points} className="spark-line" points={points} />
        ))}
        {values.map((value, place) =>
          value === null ? null : (
            <circle
              key={periods[place]}
              className="spark-point"
              cx={at.x(place)}
              cy={at.y(value)}
              r={place === last ? 4 : 2}
            />
          ),
        )}
        {isOutside && lastValue !== null && (
          <path className="spark-outside" d={`M${at.x(last)} ${at.y(lastValue) - 7}l7 7-7 7-7-7z`} />
        )}
      </svg>
      <span className="spark-latest figures" aria-hidden="true">
        {latest ?? 'no figure'}
        {target !== null && <small>aim {figureText(target)}</small>}
      </span>
    </div>
  )
}
