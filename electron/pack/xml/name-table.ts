/** Numbers the names of a part as they are met; most are known again without cutting them out of its text. */
export class NameTable {
  readonly names: string[] = []
  private readonly known = new Map<string, number>()
  /** The name that was last met in each slot, -1 for none. */
  private readonly latest = new Int32Array(slots).fill(-1)

  /** Number of the name at `from`..`to`, -1 for one that is not known yet. */
  find(text: string, from: number, to: number): number {
    const slot = slotOf(text, from, to)
    const latest = this.latest[slot] ?? -1
    if (latest >= 0 && isAt(this.names[latest] ?? '', text, from, to)) return latest
    const number = this.known.get(text.slice(from, to)) ?? -1
    this.latest[slot] = number
    return number
  }

  /** @returns the number of a name that was not known yet */
  add(name: string): number {
    this.known.set(name, this.names.length)
    return this.names.push(name) - 1
  }
}

const slots = 256

/** A number that tells nearly all of Word's names apart: they share their beginnings, so it looks at middle and end. */
function slotOf(text: string, from: number, to: number): number {
  const middle = text.charCodeAt((from + to) >> 1)
  return (text.charCodeAt(to - 1) * 31 + middle * 7 + (to - from)) & (slots - 1)
}

function isAt(name: string, text: string, from: number, to: number): boolean {
  if (name.length !== to - from) return false
  for (let step = 0; step < name.length; step++)
    if (name.charCodeAt(step) !== text.charCodeAt(from + step)) return false
  return true
}
