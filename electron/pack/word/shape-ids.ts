import { attributeOf } from '../xml/attributes.ts'
import type { Rule, Rules, Story } from './paper.ts'

/** Rules for shapes of the older kind (VML), for what sits in one and names it by its id, and for boxes that run on into another. */
export const shapeRules: Rules = {
  ...Object.fromEntries(
    'shape rect oval line group roundrect polyline arc curve image'
      .split(' ')
      .map((name): [string, Rule] => [`v:${name}`, renew('id', 'o:spid')]),
  ),
  'o:OLEObject': renew('ShapeID'),
  'w:control': renew('w:shapeid'),
  'v:textbox': (story, index) => {
    const style = attributeOf(story.tape, index, 'style')
    if (style === null) return
    const own = story.tape.text.slice(style.from, style.to)
    const linked = own.replace(
      /(mso-next-textbox:\s*#)([^;\s]+)/,
      (_, word: string, id: string) => word + renewed(story, id),
    )
    if (linked !== own) story.edits.replace(style.from, style.to, linked)
  },
}

function renew(...names: readonly string[]): Rule {
  return (story, index) => {
    for (const name of names) {
      const found = attributeOf(story.tape, index, name)
      if (found !== null)
        story.edits.replace(found.from, found.to, renewed(story, story.tape.text.slice(found.from, found.to)))
    }
  }
}

/** A shape's id, e.g. `_x0000_i1025`: numbers keep their place in a block of their story's own. */
function renewed({ shapeBlock }: Story, id: string): string {
  const found = /^(_x0000_[is])(\d+)$/.exec(id)
  if (found === null) return `${id}_${shapeBlock}`
  return `${found[1] ?? ''}${shapeBlock * blockSize + (Number(found[2]) % blockSize)}`
}

/** Word gives each cluster of shapes 1024 numbers; one story uses at most a few clusters. */
const blockSize = 1024 * 16
