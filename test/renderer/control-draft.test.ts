import { expect, it } from 'vitest'
import {
  type ControlDraft,
  controlDraftOf,
  readControl,
} from '../../renderer/areas/measures/control-draft.ts'
import { controlMethods, controlSettings } from '../../shared/measures/control-choice.ts'
import { periodNamed } from '../../shared/measures/period.ts'

/** Figures from Q2 2022/23 to Q3 2023/24. */
const figured = ['Q2 2022/23', 'Q3 2022/23', 'Q4 2022/23', 'Q1 2023/24', 'Q2 2023/24', 'Q3 2023/24'].map(
  periodNamed,
)
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
  expect(readControl(settings, figured)).toEqual(kept)
  expect(readControl(controlDraftOf({ ...kept, rebasedAt: ['Q2 2023/24'] }), figured)).toEqual(kept)
})

it.each<[Partial<ControlDraft>, string]>([
  [{ sigma: '0' }, 'Limits stand at'],
  [{ runLength: '0' }, 'A run is 3 to 30'],
  [{ runLength: '' }, 'A run is 3 to 30'],
  [{ runLength: '7.5' }, 'A run is 3 to 30'],
  [{ stepsLength: 'seven' }, 'Rises or falls in a row'],
  [{ baseline: 'last year' }, '“last year” are no two periods'],
  [{ baseline: 'Q4 2022/23 to Q1 2022/23' }, 'Q4 2022/23 is later than Q1 2022/23.'],
  [{ baseline: 'Q1 2040/41 to Q4 2040/41' }, 'There is no figure from Q1 2040/41 to Q4 2040/41'],
  [{ baseline: 'March 2020 to Q4 2023/24' }, 'March 2020 is a month and Q4 2023/24 a quarter'],
  [{ rebasedAt: 'Q2 2023/24, Q2 23/24' }, 'Q2 2023/24 stands there twice.'],
  [{ rebasedAt: 'Q2 2022/23' }, 'The figures begin with Q2 2022/23'],
  [{ rebasedAt: 'Q2 2023/24, soon' }, '“soon” is not a period'],
  [{ rebasedAt: 'Q3 2029/30' }, 'There is no figure of Q3 2029/30 or later'],
])('%o is refused, not kept as something else', (typed, words) => {
  expect(readControl({ ...settings, ...typed }, figured)).toContain(words)
})

const quarterOf2022 = { from: periodNamed('Q1 2022/23'), to: periodNamed('Q1 2022/23') }

it('a measure without figures may settle its chart before they come', () => {
  const baseline = 'Q1 2040/41 to Q4 2040/41'
  expect(readControl({ ...settings, baseline }, [])).toMatchObject({ baseline: { from: 'Q1 2040/41' } })
})

it('months within a quarter count from its beginning', () => {
  const months = ['April 2022', 'May 2022'].map(periodNamed)
  const draft = { ...settings, baseline: 'Q1 2022/23 to Q1 2022/23', rebasedAt: '' }
  expect(readControl(draft, months)).toMatchObject({ baseline: { to: 'Q1 2022/23' } })
  expect(controlSettings({ ...controlMethods.sample, baseline: quarterOf2022 }, months).baseline).toEqual([
    0, 1,
  ])
})
