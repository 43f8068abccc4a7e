import { useId } from 'react'
import { useWidth } from '../../parts/use-width.ts'
import { type Band, mapSentence } from './bands.ts'
import type { Fill } from './build-fill.ts'
import { type MapBand, mapGeometry, pageAt, stretch } from './map-geometry.ts'
import './page-map.css'

interface Props {
  readonly bands: readonly Band[]
  readonly size: 'large' | 'small'
  /** How far each band is; left out when the pack is whole. */
  readonly fills?: readonly Fill[]
  /** Printed numbers of the first and last page in view. */
  readonly inView?: { readonly first: number; readonly last: number } | null
  /** Called with the printed number of the page that was pointed at. */
  readonly onPick?: (number: number) => void
}

const sizes = {
  large: { bar: 22, cells: 27, height: 22, ranges: 62, total: 66, window: 20 },
  small: { bar: 17, cells: 20, height: 10, ranges: null, total: 34, window: 15 },
} as const

/**
 * Every page of the pack in one line, leaf by leaf under its item. To the eye a map, to a screen reader one sentence;
 * it is pointed at for speed only, as Ctrl+G and the arrow keys do the same.
 */
export function PageMap({ bands, size, fills, inView, onPick }: Props) {
  const [frame, widthPx] = useWidth<HTMLDivElement>()
  const hatch = useId()
  const map = mapGeometry(bands, widthPx)
  const { total, window: windowTop } = sizes[size]
  const seen = inView ? stretch(map, inView.first, inView.last) : null
  return (
    <div
      ref={frame}
      role="presentation"
      className={onPick ? 'page-map page-map-picks' : 'page-map'}
      onPointerDown={(event) => {
        const number = pageAt(map, event.clientX - event.currentTarget.getBoundingClientRect().left)
        if (number !== null) onPick?.(number)
      }}
      onPointerMove={(event) => {
        if (event.buttons !== 1) return
        const number = pageAt(map, event.clientX - event.currentTarget.getBoundingClientRect().left)
        if (number !== null) onPick?.(number)
      }}
    >
      <svg width={widthPx} height={total} role="img" aria-label={mapSentence(bands)}>
        <defs>
          <pattern
            id={hatch}
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="4" height="4" className="map-exempt-ground" />
            <path d="M0 0v4" className="map-exempt-line" />
          </pattern>
        </defs>
        {map.map((placed, index) => (
          <BandDrawing
            key={placed.x}
            placed={placed}
            size={size}
            fill={fills?.[index] ?? 'done'}
            hatch={hatch}
          />
        ))}
        {seen && (
          <rect
            className="map-window"
            x={Math.max(1, seen.x - 3)}
            y={2}
            width={Math.min(widthPx - 2 - Math.max(1, seen.x - 3), seen.width + 6)}
            height={total - windowTop + 12}
            rx="4"
          />
        )}
      </svg>
    </div>
  )
}

interface BandDrawingProps {
  readonly placed: MapBand
  readonly size: 'large' | 'small'
  readonly fill: Fill
  readonly hatch: string
}

function BandDrawing({ placed, size, fill, hatch }: BandDrawingProps) {
  const { band, x, width, hasLabel, hasRange, cells } = placed
  const measure = sizes[size]
  return (
    <g className={bandLooks(band)}>
      <title>{`${band.itemNumber === null ? '' : `Item ${band.label}: `}${band.title}, ${band.range.first} – ${band.range.last}`}</title>
      {hasLabel && band.isExempt && <Padlock x={x} y={measure.bar - 14} />}
      {hasLabel && (
        <text className="map-label" x={x + (band.isExempt ? 12 : 0)} y={measure.bar - 5}>
          {band.label}
        </text>
      )}
      <rect
        className="map-bar"
        x={x}
        y={measure.bar}
        width={Math.max(1, width - 2)}
        height={size === 'large' ? 3 : 2}
      />
      {cells.map((cell, index) => (
        <rect
          key={cell.number}
          className={`map-cell ${cell.isBlank ? 'map-blank' : ''} ${cellFill(fill, index)}`}
          fill={cell.isHatched && fill === 'done' ? `url(#${hatch})` : undefined}
          x={cell.x + 0.5}
          y={measure.cells + 0.5}
          width={Math.max(0.5, cell.width - 1)}
          height={measure.height - 1}
          rx="1"
        />
      ))}
      {band.mark === 'moved' && (
        <rect
          className="map-moved"
          x={x}
          y={measure.cells + measure.height - 5}
          width={Math.max(1, width - 2)}
          height={5}
        />
      )}
      {hasRange && measure.ranges !== null && (
        <text className="map-range" x={x} y={measure.ranges}>
          {band.range.first} – {band.range.last}
        </text>
      )}
    </g>
  )
}

function bandLooks({ isExempt, mark }: Band): string {
  return ['map-band', isExempt && 'map-band-exempt', mark && `map-band-${mark}`].filter(Boolean).join(' ')
}

function cellFill(fill: Fill, index: number): string {
  if (fill === 'now') return index === 0 ? 'map-now' : 'map-to-come'
  return fill === 'toCome' ? 'map-to-come' : 'map-done'
}

function Padlock({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(0.62)`} aria-hidden="true">
      <rect x="3" y="7" width="10" height="7.5" rx="1" className="map-padlock" />
      <path d="M5 7V5a3 3 0 0 1 6 0v2" className="map-padlock-bow" />
    </g>
  )
}
