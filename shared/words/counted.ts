/** "1 page", "12 pages", "2 copies": a number with what it counts. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** The same as a part of a list; no part where there is none. */
export function countedIfAny(count: number, one: string, many = `${one}s`): readonly string[] {
  return count === 0 ? [] : [counted(count, one, many)]
}
