import { array, assert, constantFrom, oneof, property, string } from '../helpers/fast-check.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { spotRequests } from '../../shared/references/spot.ts'
import { caseFolder, needs } from '../helpers/shared-cases.ts'
import { asking, notAsking } from './spot-sentences.ts'
import { unseenAsking, unseenNotAsking } from './unseen-sentences.ts'

/**
 * The sentences of the minutes of 13 November 2023 in which somebody asks for, promises or undertakes something, labelled by hand,
 * by words that only they hold. Number 11 became reference 10/2023/P.
 */
const labelled = [
  'would come forward to the next meeting',
  'Weight would also be given',
  'offered to provide introductions',
  'invitations go to attendees with more notice',
  'additional focus be put onto professional development',
  'start considering proposals for the next three-year Plan',
  'The data would continue to be monitored',
  'publicise actions taken in response',
  'asked to see more goals',
  'More data was required',
  'a desire to be updated on the position regarding hate crime',
  'work with the Head of Community Engagement',
  'called on the Force to ensure their workforce',
  'due to come forward in the coming year',
]

/** How much of what was labelled was found, and how much of what was found was labelled; both 0 to 1. */
function figures(found: readonly string[], wanted: readonly string[]) {
  const hits = wanted.filter((words) => found.some((sentence) => sentence.includes(words)))
  return { recall: hits.length / wanted.length, precision: hits.length / found.length }
}

describe('sentences that ask for something', () => {
  it('are found in the minutes of 13 November 2023, with few others', (context) => {
    const { previousMinutes } = JSON.parse(
      readFileSync(join(needs(context, caseFolder), 'meeting.json'), 'utf8'),
    ) as { previousMinutes: { items: readonly { paragraphs: string[]; resolution: string | null }[] } }
    const text = previousMinutes.items
      .flatMap(({ paragraphs, resolution }) => [...paragraphs, resolution ?? ''])
      .join('\n')
    const found = spotRequests(text).map(({ sentence }) => sentence)
    const { recall, precision } = figures(found, labelled)
    console.info(
      `13 November 2023: ${labelled.length} labelled, ${found.length} offered, recall ${recall.toFixed(2)}, precision ${precision.toFixed(2)}`,
    )
    expect(recall).toBeGreaterThanOrEqual(0.8)
    expect(precision).toBeGreaterThanOrEqual(0.6)
  })

  it('are found in minutes of any committee, with hardly any other', () => {
    const text = [...asking.map(([sentence]) => sentence), ...notAsking].join('\n')
    const found = spotRequests(text).map(({ sentence }) => sentence)
    const { recall, precision } = figures(
      found,
      asking.map(([sentence]) => sentence),
    )
    console.info(
      `${asking.length + notAsking.length} invented sentences: recall ${recall.toFixed(2)}, precision ${precision.toFixed(2)}`,
    )
    expect(recall).toBeGreaterThanOrEqual(0.9)
    expect(precision).toBeGreaterThanOrEqual(0.9)
  })

  it('are found among sentences that the rules were not written by', () => {
    const found = spotRequests([...unseenAsking, ...unseenNotAsking].join('\n')).map(
      ({ sentence }) => sentence,
    )
    const { recall, precision } = figures(found, unseenAsking)
    console.info(
      `${unseenAsking.length + unseenNotAsking.length} sentences not seen before: recall ${recall.toFixed(2)}, precision ${precision.toFixed(2)}`,
    )
    expect(recall).toBeGreaterThanOrEqual(0.8)
    expect(precision).toBeGreaterThanOrEqual(0.75)
  })

  it('name who is to act, also where a body stands in the name of the post', () => {
    const [found] = spotRequests('The representative of the water company offered to share the results.')
    expect(found?.owner).toBe('Representative of the water company')
  })

  it.each(asking)('%s', (sentence, owner, due) => {
    expect(spotRequests(sentence)).toMatchObject([{ owner, due }])
  })
})

describe('what is offered as the action', () => {
  it('is the sentence without its lead-in and without the clerk’s mark', () => {
    const [first, second] = spotRequests(
      'In conclusion, Members asked that a map be published. The lights to be mended (OR).',
    )
    expect(first?.action).toBe('Members asked that a map be published.')
    expect(second?.action).toBe('The lights to be mended.')
  })

  it('is found by number as by mark', () => {
    expect(
      spotRequests('The sign on the quay to be repainted. (3)\nA fall of 5% (2) was noted.'),
    ).toMatchObject([{ action: 'The sign on the quay to be repainted.' }])
  })

  it.each(['(OR)', '( OR )', '(11/2026/P)'])('belongs to the sentence before a mark: %s', (mark) => {
    const text = `Members asked that the Director report back by January. ${mark} The officers undertook to bring a note. ${mark}`
    expect(spotRequests(text).map(({ sentence }) => sentence)).toEqual([
      `Members asked that the Director report back by January. ${mark}`,
      `The officers undertook to bring a note. ${mark}`,
    ])
  })

  it('begins behind the number of a list', () => {
    const [found] = spotRequests('It was cold. (2) The Warden undertook to mend the gate.')
    expect(found?.sentence).toBe('(2) The Warden undertook to mend the gate.')
  })
})

describe('where a sentence stands', () => {
  it('is told by its place in the text, past abbreviations and figures', () => {
    const text =
      'The sum was £2.3m at 11.00 am.\nMr. Hay and Cllr. Fern undertook to report back, e.g. in May. Thanks were given.'
    const [found] = spotRequests(text)
    expect(found?.sentence).toBe('Mr. Hay and Cllr. Fern undertook to report back, e.g. in May.')
    expect(text.slice(found?.start, found?.end)).toBe(found?.sentence)
  })

  it('may run over the lines of a text file', () => {
    const text =
      'Following a long debate on the state of the quays, the Members of the\nPanel asked that the Head of Highways\r\nbring a plan in May.\nThanks'
    const [found] = spotRequests(text)
    expect(found).toMatchObject({ owner: 'Head of Highways', due: 'May', end: text.indexOf('\nThanks') })
  })

  it('is a place in the text, whatever the text', () => {
    const piece = constantFrom(...asking.map(([one]) => one), ...notAsking, '\n', ' ', 'e.g. ', '(OR)', '“')
    assert(
      property(array(oneof(piece, string())), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { sentence, start, end } of spotRequests(text)) {
          expect(text.slice(start, end).replaceAll(/\s+/g, ' ')).toBe(sentence)
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        }
      }),
    )
  })
})
