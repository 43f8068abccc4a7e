import { describe, expect, it } from 'vitest'
import { exclusionMotion, type ExcludableItem } from '../../shared/agenda/exclusion-motion.ts'

function item(
  number: number,
  exemptParagraphs: readonly string[],
  further: Partial<ExcludableItem> = {},
): ExcludableItem {
  return { number, part: 2, kind: 'report', delivery: 'withAgenda', exemptParagraphs, ...further }
}

describe('the motion to exclude the public', () => {
  it('names every exempt item and their paragraph', () => {
    expect(exclusionMotion([item(1, [], { part: 1 }), item(15, ['7']), item(16, ['7'])])).toEqual({
      text:
        'That under Section 100A(4) of the Local Government Act 1972, the public be excluded from the meeting for items 15 and 16 ' +
        'on the grounds that they involve the likely disclosure of exempt information as defined in paragraph 7 of Part 1 of Schedule 12A to the Act, ' +
        'and that in all the circumstances the public interest in maintaining the exemption outweighs the public interest in disclosing the information.',
      perItem: [],
    })
  })

  it('lists paragraphs item by item where they differ', () => {
    expect(exclusionMotion([item(15, ['5']), item(16, ['7', '3'])])?.perItem).toEqual([
      'Item 15: paragraph 5, information to which legal professional privilege could be claimed',
      'Item 16: paragraphs 3 and 7, information relating to the financial or business affairs of any particular person (the authority included) and relating to the prevention, investigation or prosecution of crime',
    ])
  })

  it('takes the same paragraphs in another order for the same', () => {
    expect(exclusionMotion([item(15, ['3', '7']), item(16, ['7', '3'])])?.perItem).toEqual([])
  })

  it('is refused for a paper of Part 2 that names no paragraph', () => {
    expect(() => exclusionMotion([item(15, ['7']), item(16, [])])).toThrow(
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
    expect(exclusionMotion(items)?.text).toContain('for item 15 on the grounds that it involves')
    expect(exclusionMotion(items.slice(2))).toBeNull()
  })

  it('covers an exempt paper of Part 1', () => {
    expect(exclusionMotion([item(9, ['1'], { part: 1 })])?.text).toContain('for item 9')
  })
})
