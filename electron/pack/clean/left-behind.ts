import { hiddenThingsIn } from '../word/hidden-things.ts'
import { readTree, childElements } from '../xml/tree.ts'
import type { PublicCopy } from './public-copy.ts'

/** Counts what stays behind because no page is printed from it: remarks, changes, properties, macros, whole parts. */
export function countWhatStaysBehind({ source, tally, choice }: PublicCopy): void {
  const found = hiddenThingsIn(source)
  tally.addBy('comments', found.comments, found.commentedBy)
  const changes = found.insertions + found.deletions + found.formats
  tally.addBy(
    choice.trackedChanges === 'accept' ? 'changes-accepted' : 'changes-refused',
    changes,
    found.changedBy,
  )
  for (const { name } of source.entries) {
    const known = kinds.find(([pattern]) => pattern.test(name))
    if (known !== undefined) tally.add(known[1])
    if (/^docProps\/(?:core|app|custom)\.xml$/i.test(name))
      tally.add('properties', propertiesIn(source.written(name)))
  }
}

const kinds = [
  [/^customXml\/[^/]+\.xml$/i, 'custom-data'],
  [/^word\/glossary\/document\.xml$/i, 'building-blocks'],
  [/vbaProject\.bin$/i, 'macros'],
  [
    /^docProps\/(?!core|app|custom)|(?:^|\/)(?:_xmlsignatures|printerSettings|ink|activeX)\/[^_]/i,
    'other-parts',
  ],
] as const

function propertiesIn(text: string | null): number {
  return text === null
    ? 0
    : childElements(readTree(text)).filter(({ children }) => children.length > 0).length
}
