import { Button } from '@fluentui/react-components'
import { DataBarVertical24Regular } from '@fluentui/react-icons'
import type { Problem } from '../../../shared/problems/problem.ts'
import { Empty } from '../../parts/empty.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'

interface Props {
  readonly problem: Problem
  readonly onRetry: () => void
}

const titles: Readonly<Record<string, string>> = {
  'no-such-measure': 'There is no such measure here',
  'no-such-committee': 'There is no such committee here',
}

/** What an address leads to that has nothing to show: an old link, or something that was taken out elsewhere; and the way on. */
export function NotThere({ problem, onRetry }: Props) {
  const title = titles[problem.code]
  return (
    <div className="screen-body">
      {title === undefined ? (
        <ProblemNotice problem={problem} onRetry={onRetry} />
      ) : (
        <Empty icon={<DataBarVertical24Regular />} title={title} actions={<AllMeasures />}>
          <p>
            It was taken out, or the address is another office’s. What was taken out among the measures comes
            back there with Ctrl+Z.
          </p>
        </Empty>
      )}
    </div>
  )
}

/** The way back to where everything begins. */
export function AllMeasures() {
  return (
    <Button as="a" href="#/measures">
      All measures
    </Button>
  )
}
