import { describe, expect, it } from 'vitest'
import { mayMoveText, removalNotes, removalSentence } from '../../shared/pack/removals.ts'

describe('what was taken out of a report', () => {
  it('is told in one sentence, most telling first, with what every file carries as one', () => {
    const removed = [
      { kind: 'comments', count: 4, people: 2 },
      { kind: 'changes-accepted', count: 3, people: 1 },
      { kind: 'properties', count: 7, people: 0 },
      { kind: 'places', count: 2, people: 0 },
    ] as const
    expect(removalSentence(removed)).toBe(
      '4 comments by 2 people, 3 tracked changes by 1 person and everyday traces of editing removed; your original is unchanged.',
    )
    expect(removalNotes('Item 8', removed)).toEqual([
      { document: 'Item 8', kind: 'removed-for-public', text: removalSentence(removed) },
    ])
  })

  it('is not told where there was nothing', () => {
    expect(removalSentence([])).toBeNull()
    expect(removalNotes('Item 8', [])).toEqual([])
  })

  it('may move text where it was seen, or where layout engines differ, and never where it was a remark', () => {
    expect(mayMoveText([{ kind: 'changes-refused', count: 1, people: 1 }])).toBe(true)
    expect(mayMoveText([{ kind: 'controls', count: 1, people: 0 }])).toBe(true)
    expect(mayMoveText([{ kind: 'comments', count: 1, people: 1 }])).toBe(false)
  })
})
