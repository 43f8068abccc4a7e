import { isNameCode } from './characters.ts'
import { cutLoose } from './cut-loose.ts'

/** Numbers the names of a part as they are met; most are known again without cutting them out of its text. */
export class NameTable {
  readonly names: string[] = []
  /** Place after the name that was looked for last. */
  end = 0
  private readonly known = new Map<string, number>()
  /** One more than the number of the name that was last met in each slot, 0 for none. */
  private readonly latest = new Int32Array(slots)

  /** Number of the name at `from`, -1 for one that is not known yet; `end` is `from` where there is no name. */
  find(text: string, from: number): number {
    let at = from
    let sum = 0
    for (let sign = text.charCodeAt(at); isNameCode(sign); sign = text.charCodeAt(++at))
      sum = (Math.imul(sum, 31) + sign) | 0
    this.end = at
    const slot = (sum ^ (sum >>> 9)) & (slots - 1)
    const latest = (this.latest[slot] ?? 0) - 1
    if (latest >= 0 && isAt(this.names[latest] ?? '', text, from, at)) return latest
    const number = this.known.get(text.slice(from, at)) ?? -1
    this.latest[slot] = number + 1
    return number
  }

  /** @returns the number of a name that was not known yet */
  add(name: string): number {
    const own = cutLoose(name)
    this.known.set(own, this.names.length)
    return this.names.push(own) - 1
  }
}

const slots = 512

/** Whether the name stands at `from`..`to`. */
export function isAt(name: string, text: string, from: number, to: number): boolean {
  return name.length === to - from && text.startsWith(name, from)
}
