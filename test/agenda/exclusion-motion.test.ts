import { describe, expect, it } from 'vitest'
import {
  exclusionMotion,
  type ExclusionMotion,
  type ExcludableItem,
} from '../../shared/agenda/exclusion-motion.ts'
import { exemptSchedule } from '../../shared/agenda/exempt-schedules.ts'
import type { Nation } from '../../shared/calendar/nations.ts'

function motionIn(nation: Nation, ...items: readonly ExcludableItem[]): ExclusionMotion | null {
  return exclusionMotion(items, exemptSchedule(nation))
}

function item(
  number: number,
  exemptParagraphs: readonly string[],
  further: Partial<ExcludableItem> = {},
): ExcludableItem {
  return { number, part: 2, kind: 'report', delivery: 'withAgenda', exemptParagraphs, ...further }
}

describe('the motion to exclude the public', () => {
  it('names every exempt item and their paragraph', () => {
    expect(motionIn('england', item(1, [], { part: 1 }), item(15, ['7']), item(16, ['7']))).toEqual({
      text:
        'That under Section 100A(4) of the Local Government Act 1972, the public be excluded from the meeting for items 15 and 16 ' +
        'on the grounds that they involve the likely disclosure of exempt information as defined in paragraph 7 of Part 1 of Schedule 12A to the Act, ' +
        'and that in all the circumstances the public interest in maintaining the exemption outweighs the public interest in disclosing the information.',
      perItem: [],
    })
  })

  it('lists paragraphs item by item where they differ', () => {
    expect(motionIn('england', item(15, ['5']), item(16, ['7', '3']))?.perItem).toEqual([
      'Item 15: paragraph 5, information to which legal professional privilege could be claimed',
      'Item 16: paragraphs 3 and 7, information relating to the financial or business affairs of any particular person (the authority included) and relating to the prevention, investigation or prosecution of crime',
    ])
  })

  it('takes the same paragraphs in another order for the same', () => {
    expect(motionIn('england', item(15, ['3', '7']), item(16, ['7', '3']))?.perItem).toEqual([])
  })

  it('is refused for a paper of Part 2 that names no paragraph', () => {
    expect(() => motionIn('england', item(15, ['7']), item(15, [], { letter: 'a' }))).toThrow('Item 15(a)')
    expect(() => motionIn('england', item(15, ['7']), item(16, []))).toThrow(
      /Item 16 is in Part 2 but names no paragraph/,
    )
  })

  it('asks for no paragraph where only questions or urgent business follow, and leaves withdrawn papers out', () => {
    const items = [
      item(15, ['7']),
      item(16, ['3'], { delivery: 'withdrawn' }),
      item(17, [], { kind: 'questions' }),
      item(18, [], { kind: 'urgentBusiness' }),
    ]
    expect(motionIn('england', ...items)?.text).toContain('for item 15 on the grounds that it involves')
    expect(motionIn('england', ...items.slice(2))).toBeNull()
  })

  it('covers an exempt paper of Part 1', () => {
    expect(motionIn('england', item(9, ['1'], { part: 1 }))?.text).toContain('for item 9')
  })

  it('cites the Welsh part of the schedule, and weighs no public interest for legal privilege alone', () => {
    const weighed = motionIn('wales', item(9, ['14']))?.text
    expect(weighed).toContain(
      'as defined in paragraph 14 of Part 4 of Schedule 12A to the Act, and that in all',
    )
    expect(motionIn('wales', item(9, ['16']))?.text).toMatch(
      /as defined in paragraph 16 of Part 4 of Schedule 12A to the Act\.$/,
    )
    expect(motionIn('wales', item(9, ['14', '16']))?.text).toContain('public interest')
  })

  it('cites the Scottish Act, which knows no public interest test', () => {
    expect(motionIn('scotland', item(9, ['8']), item(10, ['6']))).toEqual({
      text:
        'That under Section 50A(4) of the Local Government (Scotland) Act 1973, the public be excluded from the meeting for items 9 and 10 ' +
        'on the grounds that they involve the likely disclosure of exempt information as defined in the paragraph or paragraphs of Part 1 of Schedule 7A to the Act shown against each item below.',
      perItem: [
        'Item 9: paragraph 8, information stating the amount of expenditure proposed under a particular contract',
        'Item 10: paragraph 6, information relating to the financial or business affairs of any particular person (other than the authority)',
      ],
    })
  })

  it('cites the Act of Northern Ireland', () => {
    expect(motionIn('northern-ireland', item(9, ['3']))?.text).toBe(
      'That under Section 42(4) of the Local Government Act (Northern Ireland) 2014, the public be excluded from the meeting for item 9 ' +
        'on the grounds that it involves the likely disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 6 to the Act.',
    )
  })
})
