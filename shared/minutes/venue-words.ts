/** Words that stay small within a name: "Newcastle upon Tyne". */
const small = new Set('and at by de in le of on the under upon'.split(' '))
const shortForms = new Set(['BBC', 'HQ', 'NHS', 'UK', 'YMCA'])

/**
 * A venue as it reads within a sentence: agendas print "COUNCIL CHAMBER, TOWN HALL", minutes say "held at Council Chamber, Town
 * Hall on …". One that is not in capitals throughout stays as it is.
 */
export function venueInSentence(venue: string): string {
  if (/\p{Ll}/u.test(venue)) return venue
  return venue.replaceAll(/[\p{L}\p{N}’']+/gu, (word, at: number) => {
    const lower = word.toLowerCase()
    // Postcodes, "Room B".
    if (/\d/u.test(word) || word.length === 1 || shortForms.has(word)) return word
    return at > 0 && small.has(lower) ? lower : word.charAt(0) + lower.slice(1)
  })
}
