import type { Recurrence } from './recurrence.ts'
import { monthWords, weekdayWords } from './iso-date.ts'

/** "The second Thursday of every other month", "Every third Tuesday, not in August". */
export function recurrenceWords(recurrence: Recurrence): string {
  const months = withoutWords(recurrence.without)
  return months === null ? roundWords(recurrence) : `${roundWords(recurrence)}, ${months}`
}

/** "not in August and December"; `null` for a round that leaves no month out. */
export function withoutWords(without: readonly number[]): string | null {
  if (without.length === 0) return null
  const names = without.toSorted((a, b) => a - b).map((month) => monthWords[month - 1] ?? '')
  return `not in ${new Intl.ListFormat('en-GB').format(names)}`
}

function roundWords(recurrence: Recurrence): string {
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
