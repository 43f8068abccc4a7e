/** "15", "15 and 16", "15, 16 and 17" */
export function wordsInList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** Numbers in ascending order, each once, as a list in words: "3 and 7". */
export function numbersInWords(numbers: readonly (string | number)[]): string {
  return wordsInList(inNumberOrder(numbers.map(String)))
}

/** Each once and in ascending order: 9 before 10, 4 before 4A. */
export function inNumberOrder(numbers: readonly string[]): readonly string[] {
  return [...new Set(numbers)].toSorted((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }))
}
