import { describe, expect, it } from 'vitest'
import { minuteLines } from '../../shared/minutes/minute-blocks.ts'
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

describe('an exempt item in the public minutes (R12)', () => {
  it.each([
    [[], [`Exempt by virtue of ${ground}.`]],
    [['There were no questions.'], [`Exempt by virtue of ${ground}.`, 'There were no questions.']],
    [['The bid was low.'], [`The minute of this item is not open to the public, by virtue of ${ground}.`]],
    // The motion did not name it.
    [['This item was withdrawn.'], ['This item was withdrawn.']],
  ])('names its paragraphs whatever was said: %o', (said, printed) => {
    expect(lines(publicMinutes({ ...minutes, items: [item(15, said, exempt)] }))).toEqual(printed)
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

describe('corrections', () => {
  const corrected = {
    ...minutes,
    corrections: ['Item 4: “Fern” for “Fenn”.', 'In items 4 and 15: £31,000 for £30,000.', 'A comma.'],
    items: [item(4, ['Said.']), item(15, ['The bid was low.'], { ...exempt, summary: 'A tender.' })],
  }

  it('of a withheld minute are listed in the non-public minutes alone', () => {
    expect(publicMinutes(corrected).corrections).toEqual(['Item 4: “Fern” for “Fenn”.', 'A comma.'])
    expect(nonPublicMinutes(corrected)?.corrections).toEqual(['In items 4 and 15: £31,000 for £30,000.'])
    expect(summaryMinutes(corrected)?.corrections).toEqual([])
  })
})
