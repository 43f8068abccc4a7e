import { cutLoose } from '../xml/cut-loose.ts'

/** Names that Packwright gives; a report's own bookmark of that kind is renamed. */
export const ownPrefix = '_pack_'
/** Word's limit on the length of a name. */
const longest = 40

/** Bookmark names in use over the pack; Word compares them without case. */
export class PackBookmarks {
  private readonly taken = new Set<string>()
  private readonly planned = new Set<string>()

  /** Keeps the places that the pack itself marks: any document may point at them, as the agenda does at every paper. */
  plan(bookmark: string): void {
    for (const name of [bookmark, `${bookmark}_end`]) {
      this.planned.add(name)
      this.reserve(name)
    }
  }

  isPlanned(name: string): boolean {
    return this.planned.has(name)
  }

  reserve(name: string): void {
    this.taken.add(cutLoose(name.toLowerCase()))
  }

  /** `wanted` itself where it is free. @param suffix told apart by this: "_3" */
  give(wanted: string, suffix: string): string {
    const isFree = (name: string): boolean =>
      !this.taken.has(name.toLowerCase()) && !name.startsWith(ownPrefix) && name !== ''
    let name = wanted.slice(0, longest)
    for (let n = 1; !isFree(name); n++) {
      const end = n === 1 ? suffix : `${suffix}_${n}`
      name = `${wanted.startsWith(ownPrefix) ? '_own' : ''}${wanted}`.slice(0, longest - end.length) + end
    }
    this.reserve(name)
    return name
  }
}
