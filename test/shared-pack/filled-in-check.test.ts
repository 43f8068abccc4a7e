import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import { checkFilledIn as checkOwnWords, type OwnWords } from '../../shared/pack/checks/filled-in-check.ts'
import { item, minutes, minuteItem } from '../pack/compose/sample-records.ts'

const meetingDays = [isoDate('2026-05-14'), isoDate('2026-07-09')]
const agreeing = (day: string) =>
  item(3, {
    kind: 'minutes',
    title: 'MINUTES',
    instruction: `To agree the public minutes and non-public summary of the meeting held on ${day}.`,
  })
const checkFilledIn = (words: Omit<OwnWords, 'filed'>) => checkOwnWords({ ...words, filed: [] })
const saying = (...lines: readonly string[]) => ({
  ...minutes,
  items: [minuteItem(2, 'PONDS', 'report', lines)],
})

describe('what a pack says in the office’s own words', () => {
  it('passes when all is filled in', () => {
    const check = checkFilledIn({ items: [agreeing('10 September 2026')], minutes, meetingDays })
    expect(check).toMatchObject({ name: 'filled-in', ok: true })
    expect(check.look).toBeUndefined()
  })

  it.each([
    ['A placeholder in the minutes', 'The cost would be XX.', 'item 2 still says “XX”'],
    ['a venue that was never filled in', 'held at [insert venue]', 'item 2 still says “[insert venue]”'],
    [
      'minutes agreed of a day without a meeting',
      'RESOLVED, that the public minutes of the meeting held on 19 July 2026, be approved as an accurate record.',
      'agrees the minutes of 19 July 2026; the Committee did not meet on that day. Its last meeting was on 9 July 2026.',
    ],
  ])('fails for %s', (_, line, said) => {
    const check = checkFilledIn({ items: [], minutes: saying(line), meetingDays })
    expect(check.ok).toBe(false)
    expect(check.detail.toLowerCase()).toContain(said.toLowerCase())
    expect(check.detail).toMatch(
      /^The minutes of 10 September 2026: .* Settle it in the Minutes tab of that meeting/,
    )
  })

  it('fails for a placeholder on the agenda, and says where', () => {
    const items = [item(4, { title: 'WARDENS TBC' }), item(5, { instruction: 'Report of the [name].' })]
    expect(checkFilledIn({ items, minutes: null, meetingDays: [] }).detail).toBe(
      'Item 4 of the agenda still says “TBC”. Item 5 of the agenda still says “[name]”.',
    )
  })

  it('leaves out what is withdrawn', () => {
    const items = [item(4, { title: 'WARDENS TBC', delivery: 'withdrawn' })]
    expect(checkFilledIn({ items, minutes: null, meetingDays: [] }).ok).toBe(true)
  })

  it('asks to look at an agenda that agrees the minutes of another day than its paper', () => {
    expect(checkFilledIn({ items: [agreeing('23 September 2026')], minutes, meetingDays })).toMatchObject({
      ok: true,
      look: true,
      detail:
        'Item 3 asks to agree the minutes of 23 September 2026; its paper is the minutes of 10 September 2026.',
    })
  })

  it('reads minutes that were filed as a Word file', () => {
    const filed = (...lines: readonly string[]) =>
      checkOwnWords({
        items: [],
        minutes: null,
        meetingDays,
        filed: [{ item: agreeing('9 July 2026'), fileName: 'July.docx', lines }],
      })
    expect(filed('Members noted the report. (OR)').ok).toBe(true)
    expect(
      filed(
        'The cost would be XX, or XX more.',
        'That the public minutes of the meeting held on 19 July 2026 be agreed.',
      ),
    ).toMatchObject({
      ok: false,
      detail:
        '“July.docx” under item 3 still says “XX”. “July.docx” under item 3 names a meeting of 19 July 2026; the committee did not meet on that day.',
    })
  })
})
