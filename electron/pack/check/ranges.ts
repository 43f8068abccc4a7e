import { valueOf } from '../xml/attributes.ts'
import { eachReader, type Check, type Look, type Watch } from './check.ts'

/** Ranges by the words before "Start" and "End" in their tags. */
const ranges =
  'bookmark perm moveFromRange moveToRange customXmlInsRange customXmlDelRange customXmlMoveFromRange customXmlMoveToRange'.split(
    ' ',
  )

/** Ranges that begin and never end, or the reverse, for any reader; both ends stand in one part. */
export function rangeCheck(): Check {
  const open = new Map<string, string>()
  const found: string[] = []
  const at =
    (range: string, act: (key: string, words: string) => void): Look =>
    (part, tape, index, readers) => {
      const words = `${part}: ${range} ${valueOf(tape, index, 'w:id') ?? ''}`
      for (const reader of eachReader) if ((readers & reader) !== 0) act(`${reader} ${words}`, words)
    }
  const begin = (key: string, words: string): void => {
    if (open.has(key)) found.push(`${words} begins twice`)
    open.set(key, words)
  }
  const end = (key: string, words: string): void => {
    if (!open.delete(key)) found.push(`${words} ends without having begun`)
  }
  const watches = ranges.flatMap((range): readonly Watch[] => [
    [`w:${range}Start`, at(range, begin)],
    [`w:${range}End`, at(range, end)],
  ])
  return {
    watches,
    faults: () => [...new Set([...found, ...[...open.values()].map((words) => `${words} does not end`)])],
  }
}
