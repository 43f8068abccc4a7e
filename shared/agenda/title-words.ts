/** A title's words without capitals, accents' spelling and stops, which a correction changes first. */
export function titleWords(title: string): readonly string[] {
  return (
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Whether one title begins with the other, or holds it whole; a single word says too little to be looked for inside. */
export function areAlike(one: readonly string[], another: readonly string[]): boolean {
  const [short, long] = one.length <= another.length ? [one, another] : [another, one]
  if (short.length === 0) return false
  if (short.every((word, index) => long[index] === word)) return true
  return short.length > 1 && ` ${long.join(' ')} `.includes(` ${short.join(' ')} `)
}
