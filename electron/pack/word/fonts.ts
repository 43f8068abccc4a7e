import { childElements, copyOf, element, writeTree, type Element } from '../xml/tree.ts'

/** The font table of the pack: every font once, as the first document describes it. */
export class PackFonts {
  private readonly fonts = new Map<string, Element>()
  private isEmbedding = false

  /** @param relationship carries an embedded font file over; `null` where it is not there */
  add(table: Element, relationship: (id: string) => string | null): void {
    for (const font of childElements(table, 'w:font')) {
      const name = (font.attributes.get('w:name') ?? '').toLowerCase()
      if (name === '' || this.fonts.has(name)) continue
      const copy = copyOf(font)
      copy.children = childElements(copy).filter((part) => {
        const id = part.attributes.get('r:id')
        if (id === undefined) return true
        const out = relationship(id)
        if (out === null) return false
        part.attributes.set('r:id', out)
        this.isEmbedding = true
        return true
      })
      this.fonts.set(name, copy)
    }
  }

  get hasEmbedded(): boolean {
    return this.isEmbedding
  }

  write(rootAttributes: string): string {
    // Arial is the stamps' font; the fallback has the same widths, so that lines break alike without it.
    if (!this.fonts.has('arial'))
      this.fonts.set(
        'arial',
        element('w:font', { 'w:name': 'Arial' }, [element('w:altName', { 'w:val': 'Liberation Sans' })]),
      )
    return `<w:fonts${rootAttributes}>${[...this.fonts.values()].map(writeTree).join('')}</w:fonts>`
  }
}
