import { nameOf, valueOf } from '../xml/attributes.ts'
import { seeAgain, type Check, type Readers, type Watch } from './check.ts'

/** Tags whose id must be the only one of its kind, and over what: the whole file, or their part. */
const identities: readonly (readonly [tag: string, attribute: string, over: 'file' | 'part'])[] = [
  ['wp:docPr', 'id', 'file'],
  ['w:bookmarkStart', 'w:id', 'file'],
  ['w:bookmarkStart', 'w:name', 'file'],
  ['w:style', 'w:styleId', 'part'],
  ['w:num', 'w:numId', 'part'],
  ['w:abstractNum', 'w:abstractNumId', 'part'],
  ['w:numPicBullet', 'w:numPicBulletId', 'part'],
  ['w:nsid', 'w:val', 'part'],
  ['w:footnote', 'w:id', 'part'],
  ['w:endnote', 'w:id', 'part'],
  ['w:comment', 'w:id', 'part'],
  ['w:p', 'w14:paraId', 'file'],
  ['w15:commentEx', 'w15:paraId', 'part'],
  ['w15:person', 'w15:author', 'part'],
  ['Relationship', 'Id', 'part'],
  ['Override', 'PartName', 'part'],
  ['Default', 'Extension', 'part'],
]

/** Numbers beyond what Word reads; `null` where the attribute is missing. */
const numbers: readonly (readonly [tag: string, attribute: string, isRight: (value: number) => boolean])[] = [
  ['wp:docPr', 'id', (id) => id >= 1 && id <= 0x7fffffff],
  ...'bookmarkStart bookmarkEnd comment footnoteReference endnoteReference commentReference ins del moveFrom moveTo'
    .split(' ')
    .map((name) => [`w:${name}`, 'w:id', (id: number) => Math.abs(id) <= 0x7fffffff] as const),
]

/** Ids that stand twice where Word demands that each be the only one, and ids that are none. */
export function identityCheck(): Check {
  const found: string[] = []
  const seen = new Map<string, Readers>()
  const mustBeOnly = (
    part: string,
    what: string,
    id: string | null,
    over: 'file' | 'part',
    readers: Readers,
  ): void => {
    if (id === null) return
    const key = `${over === 'file' ? '' : part} ${what} ${id.toLowerCase()}`
    if (seeAgain(seen, key, readers)) found.push(`${part}: ${what} ${id} stands twice`)
  }
  const onlyOnes = identities.map(([tag, attribute, over]): Watch => [
    tag,
    (part, tape, index, readers) =>
      mustBeOnly(part, `${tag} ${attribute}`, valueOf(tape, index, attribute), over, readers),
  ])
  const rightOnes = numbers.map(([tag, attribute, isRight]): Watch => [
    tag,
    (part, tape, index) => {
      const id = valueOf(tape, index, attribute)
      if (id === null || !/^-?\d+$/.test(id) || !isRight(Number(id)))
        found.push(`${part}: ${tag} has no ${attribute} that Word reads, but ${id ?? 'none'}`)
    },
  ])
  return {
    watches: [
      ...onlyOnes,
      ...rightOnes,
      [
        'w:id',
        (part, tape, index, readers) =>
          mustBeOnly(part, 'content control', valueOf(tape, index, 'w:val'), 'file', readers),
      ],
      [
        'w:name',
        (part, tape, index, readers) => {
          if (nameOf(tape, 0) === 'w:styles')
            mustBeOnly(part, 'style name', valueOf(tape, index, 'w:val'), 'part', readers)
        },
      ],
      [
        'w:bookmarkStart',
        (part, tape, index) => {
          const name = valueOf(tape, index, 'w:name') ?? ''
          if (name === '' || name.length > longestName)
            found.push(`${part}: “${name}” is no name that Word takes for a bookmark`)
        },
      ],
    ],
    faults: () => found,
  }
}

const longestName = 40
