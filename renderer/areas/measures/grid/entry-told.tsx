import { Notice } from '../../../parts/notice.tsx'
import { ProblemNotice } from '../../../parts/problem-notice.tsx'
import type { Beyond } from './grid-model.ts'
import type { FigureEntry } from './use-figure-entry.ts'

interface Props {
  readonly entry: Pick<FigureEntry, 'told' | 'dismiss'>
  /** Where the focus goes when a notice is gone. */
  readonly onGone: () => void
}

/** What is told of a block until it is read: why nothing of it was entered, or what of it was passed over; and why a cell takes nothing. */
export function EntryTold({ entry: { told, dismiss }, onGone }: Props) {
  const { refused, closed, unclear, tooLarge, passedOver } = told
  const gone = (what: Parameters<typeof dismiss>[0]): void => {
    dismiss(what)
    onGone()
  }
  return (
    <>
      {refused !== null && <ProblemNotice problem={refused} onDismiss={() => gone({ refused: null })} />}
      {closed !== null && <Notice tone="info" title={closed} onDismiss={() => gone({ closed: null })} />}
      {tooLarge !== null && (
        <Notice
          tone="bad"
          title={`The block is ${beyondWords(tooLarge)} larger than the grid from there. Nothing was entered.`}
          onDismiss={() => gone({ tooLarge: null })}
        >
          <p>
            Begin further up or further left, or copy fewer cells. Earlier periods are on the measure’s own
            sheet: “Show a year earlier”.
          </p>
        </Notice>
      )}
      {unclear.length > 0 && (
        <Notice
          tone="bad"
          title={`${unclear.length === 1 ? 'One cell of the block is' : `${unclear.length} cells of the block are`} not a figure. Nothing of it was entered.`}
          onDismiss={() => gone({ unclear: [] })}
        >
          <ul>
            {unclear.slice(0, mostNamed).map((words) => (
              <li key={words}>{words}</li>
            ))}
            {unclear.length > mostNamed && <li>and {unclear.length - mostNamed} more</li>}
          </ul>
          <p>
            Write a figure such as 1,816, or words without one to say why there is none; then paste it again.
          </p>
        </Notice>
      )}
      {passedOver !== null && (
        <Notice
          tone="warn"
          title={`${passedOver.count === 1 ? 'One pasted figure was' : `${passedOver.count} pasted figures were`} passed over.${passedOver.isEntered ? '' : ' Nothing was entered.'}`}
          onDismiss={() => gone({ passedOver: null })}
        >
          <p>They fell on cells that take none: sums, and periods that this sheet only compares with.</p>
        </Notice>
      )}
    </>
  )
}

/** "2 rows and 1 column" */
function beyondWords({ rows, columns }: Beyond): string {
  const counted = (count: number, thing: string): readonly string[] =>
    count === 0 ? [] : [`${count} ${thing}${count === 1 ? '' : 's'}`]
  return [...counted(rows, 'row'), ...counted(columns, 'column')].join(' and ')
}

/** More cells than this need no naming one by one. */
const mostNamed = 6
