import type { Frequency } from './measure.ts'
import type { Period } from './period.ts'

/** How often a measure is kept, as the clerk chooses it. */
export const frequencyWords: Readonly<Record<Frequency, string>> = {
  monthly: 'By month',
  quarterly: 'By quarter',
  halfYearly: 'By half year',
  yearly: 'By year',
  irregular: 'Now and then, as surveys',
}

/** What figures are kept by. */
export const keptBy: Readonly<Record<Period['kind'], string>> = {
  month: 'by month',
  quarter: 'by quarter',
  half: 'by half year',
  year: 'by year',
  survey: 'by survey',
}
