import { useVirtualizer } from '@tanstack/react-virtual'
import type { ShownMeasures } from '../../../shared/contract/measure-views.ts'
import type { MeasureGlance } from '../../../shared/measures/dashboard.ts'
import type { Priority } from '../../../shared/measures/plan.ts'
import { useWidth } from '../../parts/use-width.ts'
import { MeasureCard } from './measure-card.tsx'

interface Props {
  readonly shown: ShownMeasures
  readonly measures: readonly MeasureGlance[]
  /** Whether each card lists its wrong sentences. */
  readonly isListingWrong: boolean
}

/** Least width of a card, with the line beside it. */
const cardWidth = 265
/** So many measures are drawn whole; of more only those in sight. */
const drawnWhole = 40

type Line =
  | { readonly kind: 'title'; readonly priority: string; readonly count: number }
  | { readonly kind: 'cards'; readonly key: string; readonly measures: readonly MeasureGlance[] }

/** The measures under their priorities, as many beside one another as there is room for. */
export function MeasureCards({
  shown: { period, periods, plan, measures: all },
  measures,
  isListingWrong,
}: Props) {
  const [pane, widthPx] = useWidth<HTMLDivElement>()
  const columns = Math.max(1, Math.floor(widthPx / cardWidth))
  const lines = widthPx === 0 ? [] : linesOf(measures, columns)
  const isVirtual = measures.length > drawnWhole
  // Warned of for React's compiler, which would keep its answers; nothing here is compiled with it.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => pane.current,
    estimateSize: (at) => (lines[at]?.kind === 'title' ? 38 : 166),
    overscan: 2,
    enabled: isVirtual,
  })
  const drawn = isVirtual ? virtual.getVirtualItems() : lines.map((_, index) => ({ index, start: 0, end: 0 }))
  const before = isVirtual ? (drawn[0]?.start ?? 0) : 0
  const after = isVirtual ? virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0) : 0
  return (
    <div className="measures-scroll" ref={pane} data-pane="" tabIndex={-1}>
      <div style={{ height: before }} />
      {drawn.map(({ index }) => {
        const line = lines[index]
        if (line === undefined) return null
        return (
          <div
            key={line.kind === 'title' ? `title ${line.priority}` : line.key}
            ref={isVirtual ? virtual.measureElement : undefined}
            data-index={index}
          >
            {line.kind === 'title' ? (
              <PriorityTitle {...line} priorities={plan?.priorities ?? []} />
            ) : (
              <ul
                className="measure-cards"
                style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
              >
                {line.measures.map((measure) => (
                  <MeasureCard
                    key={measure.id}
                    measure={measure}
                    periods={periods}
                    period={period}
                    isListingWrong={isListingWrong}
                  />
                ))}
              </ul>
            )}
          </div>
        )
      })}
      <div style={{ height: after }} />
      {measures.length === 0 && <p className="caption">None of the {all.length} measures.</p>}
    </div>
  )
}

interface TitleProps {
  readonly priority: string
  readonly count: number
  readonly priorities: readonly Priority[]
}

function PriorityTitle({ priority, count, priorities }: TitleProps) {
  const kind = priorities.find(({ name }) => name === priority)?.kind ?? null
  const words = count === 1 ? '1 measure' : `${count} measures`
  return (
    <h2 className="measures-priority">
      {priority === '' ? 'Without a priority' : priority}{' '}
      <span className="caption">{kind === null ? words : `${kind} · ${words}`}</span>
    </h2>
  )
}

/** Measures under their priorities, in the order of the plan, a row of cards at a time. */
function linesOf(measures: readonly MeasureGlance[], columns: number): readonly Line[] {
  const groups = new Map<string, MeasureGlance[]>()
  for (const measure of measures)
    groups.set(measure.priority, [...(groups.get(measure.priority) ?? []), measure])
  return [...groups].flatMap(([priority, of]): readonly Line[] => [
    { kind: 'title', priority, count: of.length },
    ...Array.from({ length: Math.ceil(of.length / columns) }, (_, row): Line => {
      const cards = of.slice(row * columns, (row + 1) * columns)
      return { kind: 'cards', key: `cards ${cards[0]?.id}`, measures: cards }
    }),
  ])
}
