import { describe, expect, it } from 'vitest'
import type { Reading, Series } from '../../shared/measures/measure.ts'
import { missingNotes } from '../../shared/measures/missing-notes.ts'
import { type Period, periodsBefore } from '../../shared/measures/period.ts'
import { performanceSpec } from '../../shared/pack/performance-spec.ts'
import { measure, meeting } from '../pack/compose/sample-records.ts'

const latest: Period = { kind: 'quarter', year: 2023, quarter: 3 }
const periods = [2, 1, 0].map((before) => periodsBefore(latest, before) ?? latest)
const down = 'the phone system was down.'

/** Figures of the three quarters; words stand for the reason why there is none. */
function series(label: string, figures: readonly (number | string | null)[]): Series {
  const readings = figures.map((figure, place): Reading => ({
    period: periods[place] ?? latest,
    value: typeof figure === 'number' ? figure : null,
    missingReason: typeof figure === 'string' ? figure : null,
    restatements: [],
  }))
  return { id: 1, label, unit: 'count', counted: null, aggregation: 'sum', readings }
}

describe('why a table has gaps', () => {
  it('is printed under the table of a report, though the latest quarter has its figure', () => {
    const calls = measure('3.1', [1], { series: [series('Calls', [409, down, 438])] })

    const [page] = performanceSpec(meeting, [calls], latest, null).measures

    expect(page?.figures.map(({ table }) => table.notes)).toEqual([
      ['No figure in Q2 2023/24: the phone system was down.'],
    ])
  })

  it('is said once where it is the same of several series or quarters, and of each where it is not', () => {
    const told = [series('Telephone', [95, down, down]), series('Online', [84, down, 'survey fault'])]
    expect(missingNotes(told, periods)).toEqual([
      'No figure of Telephone and Online in Q2 2023/24: the phone system was down.',
      'No figure of Telephone in Q3 2023/24: the phone system was down.',
      'No figure of Online in Q3 2023/24: survey fault.',
    ])
    expect(missingNotes([series('Calls', [1, down, down])], periods)).toEqual([
      'No figure in Q2 2023/24 and Q3 2023/24: the phone system was down.',
    ])
  })

  it('is not said where nobody knows, or only “n/a” was said', () => {
    expect(missingNotes([series('Calls', [1, null, 'not available'])], periods)).toEqual([])
  })
})
