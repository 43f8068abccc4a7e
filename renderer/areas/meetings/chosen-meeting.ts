import type { FileBeside } from '../../../shared/contract/contract.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { shortList } from '../../../shared/problems/short-list.ts'

/** A meeting's file with those of the chosen files that it names. */
export interface ChosenMeeting {
  readonly file: File
  readonly others: readonly FileBeside[]
}

/**
 * Finds the meeting's file among what the clerk chose, and what goes with it. Of a chosen folder only files that are
 * named go to the application: the rest of the clerk's folder is nobody's business.
 *
 * @throws Problem `no-meeting-file`, `several-meeting-files`
 */
export async function chosenMeeting(files: readonly File[]): Promise<ChosenMeeting> {
  const file = await meetingAmong(files)
  const named = await namedFrom(file, files)
  const folder = placeOf(file).slice(0, -file.name.length)
  return {
    file,
    others: named.map((each) => {
      const place = placeOf(each)
      return { file: each, place: place.startsWith(folder) ? place.slice(folder.length) : each.name }
    }),
  }
}

/** An office's file names its meetings': of several the one that no other names. */
async function meetingAmong(files: readonly File[]): Promise<File> {
  const candidates: { readonly file: File; readonly content: JsonContent }[] = []
  for (const file of uppermost(files.filter(isJson)))
    candidates.push({ file, content: await contentOf(file) })
  const own = candidates.filter(({ content }) => content.isOurs)
  const likely = own.length > 0 ? own : candidates
  const free = likely.filter(({ file }) =>
    likely.every(({ file: other, content }) => other === file || !content.names.has(nameOf(file))),
  )
  const [first, ...further] = free
  if (first === undefined) throw new Problem('no-meeting-file', {})
  if (further.length > 0)
    throw new Problem('several-meeting-files', { names: shortList(free.map(({ file }) => file.name)) })
  return first.file
}

/** The chosen files that a file names, and those that these name. */
async function namedFrom(file: File, files: readonly File[]): Promise<readonly File[]> {
  const found = new Set([file])
  // A set that grows while it is walked is walked to its new end.
  for (const each of found) {
    if (!isJson(each)) continue
    const { names } = await contentOf(each)
    for (const other of files) if (names.has(nameOf(other))) found.add(other)
  }
  found.delete(file)
  return [...found]
}

interface JsonContent {
  /** Whether it says that it is of one of Packwright's own formats. */
  readonly isOurs: boolean
  /** Every text in it, as the name of a file without its folders. */
  readonly names: ReadonlySet<string>
}

async function contentOf(file: File): Promise<JsonContent> {
  const names = new Set<string>()
  const value = parsed(await file.text(), (text) => names.add(lastPart(text)))
  const isOurs =
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    typeof value.format === 'string' &&
    value.format.startsWith('packwright-')
  return { isOurs, names }
}

/** The value of a JSON text; one that cannot be read names nothing, and the application says what is wrong with it. */
function parsed(json: string, tell: (text: string) => void): unknown {
  try {
    return JSON.parse(json, (_, value: unknown) => {
      if (typeof value === 'string') tell(value)
      return value
    }) as unknown
  } catch {
    return null
  }
}

/** Those with the fewest folders above them: a folder may hold much that is no meeting. */
function uppermost(files: readonly File[]): readonly File[] {
  const depth = (file: File) => placeOf(file).split('/').length
  const least = Math.min(...files.map(depth))
  return files.filter((file) => depth(file) === least)
}

function isJson({ name }: File): boolean {
  return name.toLowerCase().endsWith('.json')
}

/** Where a file lies in the chosen folder; its name where it was chosen by itself. */
function placeOf(file: File): string {
  return file.webkitRelativePath || file.name
}

function nameOf(file: File): string {
  return lastPart(file.name)
}

/** Letters with marks are written in two ways by different systems; NFC is one of them. */
function lastPart(place: string): string {
  return (place.split(/[/\\]/).at(-1) ?? '').normalize('NFC')
}
