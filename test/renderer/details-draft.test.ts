import { expect, it } from 'vitest'
import { newDraft, newSeries, readDraft } from '../../renderer/areas/measures/details-draft.ts'

const long = 'Share of residents who say that the repairs they asked for were finished in the time promised'

it('a title too long to name its series asks for a name of its own, and is taken with one', () => {
  const draft = { ...newDraft('Homes'), title: long }
  expect(readDraft(draft, [])).toEqual({
    kind: 'unclear',
    words: 'Name the series: the title is longer than the 80 letters a name may have.',
  })
  const named = { ...draft, series: [{ ...newSeries('first'), label: 'Finished in time' }] }
  expect(readDraft(named, [])).toMatchObject({
    kind: 'read',
    fields: { title: long },
    series: [{ label: 'Finished in time' }],
  })
})
