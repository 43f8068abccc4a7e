import type { Picture } from '../../../shared/pack/papers.ts'

/** What the body refers to in other parts and outside: gathered while it is written, then written out itself. */
export interface Resources {
  /** Relationship id of an outside address; one per address. */
  link(address: string): string
  /** Relationship id of a picture's part, and a drawing id no other picture of the paper has. */
  picture(picture: Picture): { readonly relationship: string; readonly drawing: number }
  /** A bookmark id no other of the paper has. */
  bookmark(): number
  readonly links: ReadonlyMap<string, string>
  readonly pictures: readonly {
    readonly relationship: string
    readonly part: string
    readonly png: Uint8Array
  }[]
}

export function newResources(): Resources {
  const links = new Map<string, string>()
  const pictures: { relationship: string; part: string; png: Uint8Array }[] = []
  let bookmarks = 0
  return {
    links,
    pictures,
    link(address) {
      const known = links.get(address)
      if (known) return known
      const relationship = `rIdLink${links.size + 1}`
      links.set(address, relationship)
      return relationship
    },
    picture({ png }) {
      const number = pictures.length + 1
      pictures.push({ relationship: `rIdPicture${number}`, part: `media/picture${number}.png`, png })
      return { relationship: `rIdPicture${number}`, drawing: number }
    },
    bookmark() {
      bookmarks += 1
      return bookmarks
    },
  }
}
