import { expect, it } from 'vitest'
import {
  type ControlDraft,
  controlDraftOf,
  readControl,
} from '../../renderer/areas/measures/control-draft.ts'
import { periodNamed } from '../../shared/measures/period.ts'

const last = periodNamed('Q3 2023/24')
const settings: ControlDraft = {
  spread: 'sample',
  sigma: '2',
  runLength: '7',
  stepsLength: '7',
  baseline: 'Q1 22/23 to Q4 2022/23',
  rebasedAt: 'Q2 2023/24',
}

it('settings of a control chart are kept as they were typed, and read as they were kept', () => {
  const kept = {
    spread: 'sample',
    sigma: 2,
    runLength: 7,
    stepsLength: 7,
    baseline: { from: 'Q1 2022/23', to: 'Q4 2022/23' },
    rebasedAt: ['Q2 2023/24'],
  } as const
  expect(readControl(settings, last)).toEqual(kept)
  expect(readControl(controlDraftOf({ ...kept, rebasedAt: ['Q2 2023/24'] }), last)).toEqual(kept)
})

it.each<[Partial<ControlDraft>, string]>([
  [{ sigma: '0' }, 'Limits stand at'],
  [{ runLength: '0' }, 'A run is 3 to 30'],
  [{ runLength: '' }, 'A run is 3 to 30'],
  [{ runLength: '7.5' }, 'A run is 3 to 30'],
  [{ stepsLength: 'seven' }, 'Rises or falls in a row'],
  [{ baseline: 'last year' }, '“last year” are no two periods'],
  [{ baseline: 'Q4 2022/23 to Q1 2022/23' }, 'Q4 2022/23 is later than Q1 2022/23.'],
  [{ rebasedAt: 'Q2 2023/24, soon' }, '“soon” is not a period'],
  [{ rebasedAt: 'Q3 2029/30' }, 'There is no figure of Q3 2029/30 or later'],
])('%o is refused, not kept as something else', (typed, words) => {
  expect(readControl({ ...settings, ...typed }, last)).toContain(words)
})
