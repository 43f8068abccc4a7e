import { expect, it } from 'vitest'
import { venueInSentence } from '../../shared/minutes/venue-words.ts'

it.each([
  ['COUNCIL CHAMBER, TOWN HALL, NORTHMERE', 'Council Chamber, Town Hall, Northmere'],
  [
    'COMMITTEE ROOM B, ST JOHN’S HOUSE, NEWCASTLE UPON TYNE NE1 2AB',
    'Committee Room B, St John’s House, Newcastle upon Tyne NE1 2AB',
  ],
  ['THE HUB, STOKE-ON-TRENT', 'The Hub, Stoke-on-Trent'],
  ['the Guildhall', 'the Guildhall'],
])('reads within a sentence: %s', (venue, words) => {
  expect(venueInSentence(venue)).toBe(words)
})
