import type { PaperChart, Picture } from '../../../shared/pack/paper-blocks.ts'

/** What the body refers to in other parts and outside: gathered while it is written, then written out itself. */
export interface Resources {
  /** Relationship id of an outside address; one per address. */
  link(address: string): string
  /** Relationship id of a picture's part, and a drawing id no other picture of the paper has. */
  picture(picture: Picture): { readonly relationship: string; readonly drawing: number }
  /** Relationship id of a chart's part, and its drawing id. */
  chart(chart: PaperChart): { readonly relationship: string; readonly drawing: number }
  /** A bookmark id no other of the paper has. */
  bookmark(): number
  /** A content control id no other of the paper has. */
  control(): number
  readonly links: ReadonlyMap<string, string>
  readonly pictures: readonly {
    readonly relationship: string
    readonly part: string
    readonly image: Uint8Array
  }[]
  /** `part` without its folder and ending: "chart1". */
  readonly charts: readonly {
    readonly relationship: string
    readonly part: string
    readonly chart: PaperChart
  }[]
}

export function newResources(): Resources {
  const links = new Map<string, string>()
  const charts: { relationship: string; part: string; chart: PaperChart }[] = []
  const pictures: { relationship: string; part: string; image: Uint8Array }[] = []
  let bookmarks = 0
  let controls = 0
  return {
    links,
    pictures,
    charts,
    link(address) {
      const known = links.get(address)
      if (known) return known
      const relationship = `rIdLink${links.size + 1}`
      links.set(address, relationship)
      return relationship
    },
    picture({ image }) {
      const number = pictures.length + 1
      pictures.push({
        relationship: `rIdPicture${number}`,
        part: `media/picture${number}.${extensionOf(image)}`,
        image,
      })
      return { relationship: `rIdPicture${number}`, drawing: number + charts.length }
    },
    chart(chart) {
      const number = charts.length + 1
      charts.push({ relationship: `rIdChart${number}`, part: `chart${number}`, chart })
      return { relationship: `rIdChart${number}`, drawing: number + pictures.length }
    },
    bookmark() {
      bookmarks += 1
      return bookmarks
    },
    control() {
      controls += 1
      return controls
    },
  }
}

/** By the first byte: a JPEG begins FF, a PNG 89. */
const extensionOf = ([first]: Uint8Array): 'jpeg' | 'png' => (first === 0xff ? 'jpeg' : 'png')
