import { childOf, childrenOf, nameOf, valueOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'
import { treeAt, type Element } from '../xml/tree.ts'

/** The elements of one kind right under the root of a part, each made a tree when it is first asked for. */
export class ElementsById {
  private readonly tape: Tape | null
  private readonly prepared: (element: Element) => Element
  private readonly places = new Map<string, number>()
  private readonly trees = new Map<string, Element>()

  /**
   * @param tape     of the part, `null` where the document has none
   * @param tag      of the elements, "w:num"
   * @param id       the attribute they are known by, "w:numId"; of two of the same id the first counts
   * @param prepared what an element becomes before anyone sees it: freed from its theme, say
   */
  constructor(tape: Tape | null, tag: string, id: string, prepared: (element: Element) => Element) {
    this.tape = tape
    this.prepared = prepared
    if (tape === null) return
    for (const place of childrenOf(tape, 0)) {
      const value = nameOf(tape, place) === tag ? valueOf(tape, place, id) : null
      if (value !== null && !this.places.has(value)) this.places.set(value, place)
    }
  }

  get(id: string): Element | undefined {
    const known = this.trees.get(id)
    const place = this.places.get(id)
    if (known !== undefined || place === undefined || this.tape === null) return known
    const tree = this.prepared(treeAt(this.tape, place))
    this.trees.set(id, tree)
    return tree
  }

  /** Takes in an element that the part does not have. */
  add(id: string, element: Element): void {
    this.trees.set(id, element)
  }

  /**
   * Ids in the order of the part, each with an attribute of its element, or of that one's first child of a name, without
   * making it a tree.
   */
  *valuesOf(attribute: string, child?: string): Generator<readonly [id: string, value: string | null]> {
    const { tape } = this
    for (const [id, place] of tape === null ? [] : this.places) {
      const at = tape === null || child === undefined ? place : childOf(tape, place, child)
      yield [id, tape === null || at < 0 ? null : valueOf(tape, at, attribute)]
    }
  }
}
