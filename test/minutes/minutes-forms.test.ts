import { describe, expect, it } from 'vitest'
import { unclearCorrections } from '../../shared/minutes/corrections.ts'
import { minuteFrom, minuteLines } from '../../shared/minutes/minute-blocks.ts'
import { nonPublicMinutes, publicMinutes, summaryMinutes } from '../../shared/minutes/minutes-forms.ts'
import type { MinuteItem } from '../../shared/minutes/minutes.ts'
import { minutes, minuteItem } from '../pack/compose/sample-records.ts'

const exempt = { part: 2, exemptParagraphs: ['1', '7'] } as const

function item(number: number, lines: readonly string[], further: Partial<MinuteItem> = {}): MinuteItem {
  return { ...minuteItem(number, 'TENDERS', 'report', lines), ...further }
}

const lines = (some: typeof minutes | null): readonly string[] =>
  some?.items.flatMap(({ blocks }) => minuteLines(blocks)) ?? []

const ground = 'paragraphs 1 and 7 of Part 1 of Schedule 12A of the Local Government Act 1972'

/** The motion to exclude the public, carried. */
const motion: MinuteItem = {
  ...minuteItem(
    13,
    'EXCLUSION OF THE PUBLIC',
    'exclusionOfPublic',
    [],
    'RESOLVED, that the public be excluded.',
  ),
}

describe('an exempt item in the public minutes (R12)', () => {
  it.each([
    [[], [`Exempt by virtue of ${ground}.`]],
    [['There were no questions.'], [`Exempt by virtue of ${ground}.`, 'There were no questions.']],
    [['The bid was low.'], [`The minute of this item is not open to the public, by virtue of ${ground}.`]],
    // The motion did not name it.
    [['This item was withdrawn.'], ['This item was withdrawn.']],
  ])('names its paragraphs whatever was said: %o', (said, printed) => {
    expect(lines(publicMinutes({ ...minutes, items: [motion, item(15, said, exempt)] })).slice(1)).toEqual(
      printed,
    )
  })

  it('names none where the public were let stay', () => {
    const stayed = { ...motion, blocks: minuteFrom(['The Committee was permitted to remain.'], null) }
    const items = [stayed, item(15, ['There were no questions.'], exempt)]
    expect(lines(publicMinutes({ ...minutes, items })).slice(1)).toEqual(['There were no questions.'])
  })

  it('names none where a decision opened it: it is exempt no more', () => {
    const opened = item(15, ['The bid was low.'], { ...exempt, publicity: 'open' })
    expect(lines(publicMinutes({ ...minutes, items: [motion, opened] })).slice(1)).toEqual([
      'The bid was low.',
    ])
  })

  it('says that it was moved, as do the non-public minutes', () => {
    const moved = {
      ...minutes,
      items: [
        item(1, ['Said.'], { takenOrder: 2 }),
        item(2, ['Said.'], { takenOrder: 3 }),
        item(3, ['The bid was low.'], { ...exempt, takenOrder: 1 }),
      ],
    }
    expect(lines(publicMinutes(moved))).toContain('This item was taken first.')
    expect(lines(nonPublicMinutes(moved))).toEqual(['This item was taken first.', 'The bid was low.'])
  })

  it('stays open where it says only what a form does, though it was moved', () => {
    const items = [
      item(1, ['Said.'], { takenOrder: 2 }),
      item(2, ['There were no questions.'], { ...exempt, takenOrder: 1 }),
    ]
    expect(lines(publicMinutes({ ...minutes, items }))).toContain('There were no questions.')
    expect(nonPublicMinutes({ ...minutes, items })).toBeNull()
  })
})

describe('corrections where item 6 is withheld', () => {
  const items = [
    item(4, ['Said.']),
    item(5, ['Said.'], { letter: 'a' }),
    item(6, ['The bid was low.'], { ...exempt, summary: 'A tender.' }),
  ]

  it.each([
    'Item 4: “Fern” for “Fenn”.',
    'Items 4 and 5(a): “Fern” for “Fenn”.',
    'Item 4, 5: a comma.',
    'Minute 5: “6 metres” for “5 metres”.',
    '4: “Fern” for “Fenn”.',
    'Present: add Councillor Ada Moss.',
    'In attendance: Di Lamb was not there.',
  ])('are public only where they begin with public items: %s', (words) => {
    const corrected = { ...minutes, items, corrections: [words] }
    expect(publicMinutes(corrected).corrections).toEqual([words])
    expect(nonPublicMinutes(corrected)?.corrections).toEqual([])
  })

  it.each([
    'Item 6: £31,000 for £30,000.',
    'Items 4 and 6: £31,000 for £30,000.',
    'Items 4 to 7: £31,000.',
    'Items 4-7: £31,000.',
    'Minutes 4/6: £31,000.',
    'Items 4 & 6: £31,000.',
    'Items 4; 6: £31,000.',
    'Item no. 6: £31,000.',
    'Agenda item (6): £31,000.',
    '6: £31,000.',
    'Item six: £31,000.',
    'Item 4: as item 6 has it, £31,000.',
    'Item 9: £31,000.',
    '4:30 pm for 4.15 pm.',
    'Present: add Councillor Ada Moss, who left for item 6.',
    'The members: add Councillor Ada Moss.',
    'A comma.',
  ])('are otherwise listed in the non-public minutes alone: %s', (words) => {
    const corrected = { ...minutes, items, corrections: [words] }
    expect(publicMinutes(corrected).corrections).toEqual([])
    expect(nonPublicMinutes(corrected)?.corrections).toEqual([words])
    expect(summaryMinutes(corrected)?.corrections).toEqual([])
  })

  it('are all public where nothing is withheld', () => {
    const corrected = { ...minutes, items: [item(4, ['Said.'])], corrections: ['A comma.'] }
    expect(publicMinutes(corrected).corrections).toEqual(['A comma.'])
    expect(unclearCorrections(corrected)).toEqual([])
  })
})
