import type { Recurrence } from './recurrence.ts'
import { weekdayWords } from './iso-date.ts'

/** "The second Thursday of every other month", "Every third Tuesday". */
export function recurrenceWords(recurrence: Recurrence): string {
  const weekday = weekdayWords[recurrence.weekday] ?? ''
  if (recurrence.kind === 'weekly')
    return recurrence.everyWeeks === 1
      ? `Every ${weekday}`
      : `Every ${ordinal(recurrence.everyWeeks)} ${weekday}`
  const months =
    recurrence.everyMonths === 1 ? 'every month' : `every ${ordinal(recurrence.everyMonths)} month`
  return `The ${recurrence.place} ${weekday} of ${months}`
}

/** "other" for 2, as one says it of months and weeks. */
function ordinal(count: number): string {
  return count === 2 ? 'other' : (ordinals[count - 3] ?? `${count}th`)
}

const ordinals = ['third', 'fourth', 'fifth', 'sixth'] as const
