import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { spotRequests, type SpottedRequest } from '../../../../shared/references/spot.ts'

/** A sentence that asks for something, where it stands in the document. */
export interface SpottedAt extends SpottedRequest {
  readonly from: number
  readonly to: number
}

/** The sentences of a minute that ask for something, promise or undertake it. */
export function spottedIn(doc: Node): readonly SpottedAt[] {
  const found: SpottedAt[] = []
  doc.forEach((block, offset) => {
    if (block.type.name === 'vote' || block.type.name === 'resolution') return
    // A text block's content begins one after its own place.
    for (const request of spotRequests(block.textContent))
      found.push({ ...request, from: offset + 1 + request.start, to: offset + 1 + request.end })
  })
  return found
}

/** Underlines those sentences while the minute is typed. */
export function spottingPlugin(isSettled: (sentence: string) => boolean): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) =>
        DecorationSet.create(
          doc,
          spottedIn(doc)
            .filter(({ sentence }) => !isSettled(sentence))
            .map(({ from, to }) => Decoration.inline(from, to, { class: 'minute-asks' })),
        ),
    },
  })
}

/** Where the clerk's mark "(OR)" stands in a sentence; `null` where it has none. */
export function markWithin(
  doc: Node,
  sentence: string,
): { readonly from: number; readonly to: number } | null {
  const at = spottedIn(doc).find((one) => one.sentence === sentence)
  const mark = at === undefined ? null : /\(\s*OR\s*\)/u.exec(doc.textBetween(at.from, at.to))
  return at === undefined || mark === null
    ? null
    : { from: at.from + mark.index, to: at.from + mark.index + mark[0].length }
}
