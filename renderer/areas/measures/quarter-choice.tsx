import { Button } from '@fluentui/react-components'
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons'

interface Props {
  readonly period: string
  readonly before: string
  readonly after: string
  readonly onPeriod: (period: string) => void
}

/** The quarter in hand, with the ways to the one before and the one after. */
export function QuarterChoice({ period, before, after, onPeriod }: Props) {
  return (
    <span className="quarter-choice">
      <Button
        size="small"
        icon={<ChevronLeft20Regular />}
        aria-label={`Quarter before: ${before}`}
        onClick={() => onPeriod(before)}
      />
      <span className="strong figures">{period}</span>
      <Button
        size="small"
        icon={<ChevronRight20Regular />}
        aria-label={`Quarter after: ${after}`}
        onClick={() => onPeriod(after)}
      />
    </span>
  )
}
