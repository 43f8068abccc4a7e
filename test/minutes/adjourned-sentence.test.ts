import { describe, expect, it } from 'vitest'
import { type ClockTime, isoDate } from '../../shared/calendar/iso-date.ts'
import { adjournedSentence, retoldAdjournment } from '../../shared/minutes/adjourned-sentence.ts'
import { minuteFrom, minuteLines } from '../../shared/minutes/minute-blocks.ts'

const inMarch = { heldOn: isoDate('2024-03-12'), calledFor: '18:00' as ClockTime, venue: 'Town Hall' }
const inApril = { heldOn: isoDate('2024-04-09'), calledFor: null, venue: null }

const lines = (
  said: readonly string[],
  from: typeof inMarch | typeof inApril | null,
  to?: typeof inMarch | typeof inApril | null,
) => {
  const minute = retoldAdjournment(minuteFrom(said, null), from, to)
  return minute === null ? null : minuteLines(minute)
}

describe('the sentence on an adjournment', () => {
  const written = adjournedSentence('7.12 pm', inMarch)

  it('names the new day once the meeting is called for another, and keeps its time', () => {
    expect(lines(['It was cold.', written], inMarch, inApril)).toEqual([
      'It was cold.',
      'The meeting was adjourned at 7.12 pm to 9 April 2024.',
    ])
  })

  it('is completed where the meeting was adjourned for the time being before', () => {
    const earlier = ['The meeting was adjourned at 6.40 pm.', 'The meeting resumed at 6.50 pm.']
    expect(
      lines([...earlier, adjournedSentence('12.20 am on 23 February 2024', null)], null, inMarch),
    ).toEqual([
      ...earlier,
      'The meeting was adjourned at 12.20 am on 23 February 2024 to 12 March 2024 at 6.00 pm, at Town Hall.',
    ])
  })

  it('goes where the meeting is not adjourned after all', () => {
    expect(lines(['It was cold.', written], inMarch)).toEqual(['It was cold.'])
    expect(lines([written], inMarch, null)).toEqual(['The meeting was adjourned at 7.12 pm.'])
  })

  it('stays as it is where the clerk tells it in words of their own', () => {
    expect(lines(['The Chair adjourned the meeting to 12 March 2024.'], inMarch, inApril)).toBeNull()
    expect(lines([`${written} The Chair thanked all.`], inMarch, inApril)).toBeNull()
    expect(lines([written], inApril, inMarch)).toBeNull()
  })
})
