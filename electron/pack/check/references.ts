import { fieldsOf, wordsOf } from '../word/fields.ts'
import { cutLoose } from '../xml/cut-loose.ts'
import { nameOf, valueOf } from '../xml/attributes.ts'
import type { Tape } from '../xml/tape.ts'
import type { Check, Watch } from './check.ts'

/** What can be named: a kind of thing, told apart from others with the same numbers. */
type Kind =
  | 'style'
  | 'paragraph style'
  | 'character style'
  | 'table style'
  | 'numbering style'
  | 'list'
  | 'list kind'
  | 'picture bullet'
  | 'footnote'
  | 'endnote'
  | 'comment'
  | 'comment paragraph'
  | 'bookmark'
  | 'bound data'

/** Tags that name something by its id, and the attribute that does. */
const references: readonly (readonly [tag: string, attribute: string, kind: Kind])[] = [
  ['w:pStyle', 'w:val', 'paragraph style'],
  ['w:rStyle', 'w:val', 'character style'],
  ['w:tblStyle', 'w:val', 'table style'],
  ['w:basedOn', 'w:val', 'style'],
  ['w:next', 'w:val', 'style'],
  ['w:link', 'w:val', 'style'],
  ['w:styleLink', 'w:val', 'numbering style'],
  ['w:numStyleLink', 'w:val', 'numbering style'],
  ['w:numId', 'w:val', 'list'],
  ['w:abstractNumId', 'w:val', 'list kind'],
  ['w:lvlPicBulletId', 'w:val', 'picture bullet'],
  ['w:footnoteReference', 'w:id', 'footnote'],
  ['w:endnoteReference', 'w:id', 'endnote'],
  ['w:commentReference', 'w:id', 'comment'],
  ['w:commentRangeStart', 'w:id', 'comment'],
  ['w:commentRangeEnd', 'w:id', 'comment'],
  ['w15:commentEx', 'w15:paraId', 'comment paragraph'],
  ['w15:commentEx', 'w15:paraIdParent', 'comment paragraph'],
  ['w:dataBinding', 'w:storeItemID', 'bound data'],
]

/** Tags that are the thing; a note's is so in its own part only, as settings name separators by the same tag. */
const definitions: readonly (readonly [tag: string, attribute: string, kind: Kind, root?: string])[] = [
  ['w:style', 'w:styleId', 'style'],
  ['w:num', 'w:numId', 'list'],
  ['w:abstractNum', 'w:abstractNumId', 'list kind'],
  ['w:numPicBullet', 'w:numPicBulletId', 'picture bullet'],
  ['w:footnote', 'w:id', 'footnote', 'w:footnotes'],
  ['w:endnote', 'w:id', 'endnote', 'w:endnotes'],
  ['w:comment', 'w:id', 'comment'],
  ['w:p', 'w14:paraId', 'comment paragraph', 'w:comments'],
  ['w:bookmarkStart', 'w:name', 'bookmark'],
  ['ds:datastoreItem', 'ds:itemID', 'bound data'],
]

/** References of any kind that lead to nothing: Word refuses the file, or prints "Error! Reference source not found." */
export function referenceCheck(): Check {
  const known = new Set<string>(['list 0'])
  /** What is referred to, and where first: most references repeat one before them. */
  const wanted = new Map<string, string>()
  const define = (kind: Kind, id: string): void => {
    known.add(cutLoose(keyOf(kind, id)))
  }
  const refer = (kind: Kind, id: string, from: string): void => {
    const key = keyOf(kind, id)
    if (!wanted.has(key)) wanted.set(cutLoose(key), from)
  }
  const watches: Watch[] = []
  for (const [tag, attribute, kind, root] of definitions)
    watches.push([
      tag,
      (_, tape, index) => {
        const id = valueOf(tape, index, attribute)
        if (id === null || (root !== undefined && nameOf(tape, 0) !== root)) return
        define(kind, id)
        if (kind === 'style') define(`${valueOf(tape, index, 'w:type') ?? 'paragraph'} style` as Kind, id)
      },
    ])
  for (const [tag, attribute, kind] of references)
    watches.push([
      tag,
      (part, tape, index) => {
        const id = valueOf(tape, index, attribute)
        if (id !== null) refer(kind, id, `${part}: ${tag}`)
      },
    ])
  const notes = (kind: 'footnote' | 'endnote'): Watch => [
    `w:${kind}`,
    (part, tape, index) => {
      if (nameOf(tape, 0) === 'w:settings')
        refer(kind, valueOf(tape, index, 'w:id') ?? '', `${part}: w:${kind}`)
    },
  ]
  return {
    watches: [
      ...watches,
      notes('footnote'),
      notes('endnote'),
      [
        'w:hyperlink',
        (part, tape, index) => {
          const anchor = valueOf(tape, index, 'w:anchor')
          const isOutside = valueOf(tape, index, 'r:id') !== null
          if (anchor !== null && !isOutside) refer('bookmark', anchor, `${part}: w:hyperlink`)
        },
      ],
      ...rootsWithFields.map((root): Watch => [
        root,
        (part, tape) => {
          for (const { type, place } of bookmarksInFields(tape)) refer('bookmark', place, `${part}: ${type}`)
        },
      ]),
    ],
    faults: () =>
      [...wanted].flatMap(([key, from]) =>
        known.has(key) ? [] : [`${from} names ${key}, which is not there`],
      ),
  }
}

/** Word compares bookmarks' names without case, and all other ids as they stand. */
const keyOf = (kind: Kind, id: string): string => `${kind} ${kind === 'bookmark' ? id.toLowerCase() : id}`

const rootsWithFields = 'w:document w:hdr w:ftr w:footnotes w:endnotes w:comments'.split(' ')

/** Places in the file that fields lead to or take text from. */
function* bookmarksInFields(tape: Tape): Generator<{ readonly type: string; readonly place: string }> {
  for (const { type, code } of fieldsOf(tape)) {
    const words = wordsOf(code)
    const place = named.has(type)
      ? words[1]
      : type === 'HYPERLINK' && (words[1] ?? '').startsWith('\\')
        ? words[words.indexOf('\\l') + 1]
        : type === 'TOC' && words.includes('\\b')
          ? words[words.indexOf('\\b') + 1]
          : undefined
    if (place !== undefined) yield { type, place }
  }
}

const named: ReadonlySet<string> = new Set(['REF', 'PAGEREF', 'NOTEREF', 'GOTOBUTTON'])
