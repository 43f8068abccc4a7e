/** "15", "15 and 16", "15, 16 and 17" */
export function wordsInList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** Items' labels in their order, three and more successive numbers as a range: "3, 5(a) and 7 to 9". */
export function labelsInRanges(labels: readonly string[]): string {
  const runs: string[][] = []
  for (const label of labels) {
    const run = runs.at(-1)
    const follows = /^\d+$/.test(label) && Number(run?.at(-1)) === Number(label) - 1
    if (run !== undefined && follows) run.push(label)
    else runs.push([label])
  }
  return wordsInList(runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]} to ${run.at(-1)}`])))
}

/** Numbers in ascending order, each once, as a list in words: "3 and 7". */
export function numbersInWords(numbers: readonly (string | number)[]): string {
  return wordsInList(inNumberOrder(numbers.map(String)))
}

/** Each once and in ascending order: 9 before 10, 4 before 4A. */
export function inNumberOrder(numbers: readonly string[]): readonly string[] {
  return [...new Set(numbers)].toSorted((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }))
}
