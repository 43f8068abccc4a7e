import { apologiesSentence, type Person, withoutRole } from './attendance.ts'
import { type Declaration, declarationSentence } from './declaration.ts'
import { minuteLines, wordsBlock } from './minute-blocks.ts'
import { peopleAt } from './sittings.ts'
import { itemLabelOf, type TakenItem, type TakenMinutes } from './taken-minutes.ts'

type Noted = Pick<TakenMinutes, 'origin' | 'items' | 'people' | 'declarations'>

/**
 * The minutes' items with what was noted in the room beside their texts: apologies by those marked so, and declarations. What the
 * clerk has written of either in words of their own is not said again. Papers, checks and screen all go by this.
 */
export function withNoted(noted: Noted): readonly TakenItem[] {
  const apologies = apologiesUnsaid(noted)
  const business = businessOf(noted, 'apologies')
  return withDeclarations(noted).map((item) =>
    item.id === business?.id && apologies !== null ? saying(item, [apologies]) : item,
  )
}

/** Who sent apologies where the agenda has no business of them: they are named among the attendance. */
export function apologiesWithoutItem(noted: Noted): readonly string[] {
  if (noted.origin === 'imported' || businessOf(noted, 'apologies') !== undefined) return []
  return apologiesFrom(peopleAt(noted.people, 0))
}

/** Who sent apologies, by name. */
export function apologiesFrom(people: readonly Person[]): readonly string[] {
  return people.filter(sentApologies).map(({ printed }) => withoutRole(printed))
}

/** The sentence on those whose apologies the clerk has not written down; `null` where there are none. */
function apologiesUnsaid(noted: Noted): string | null {
  const business = businessOf(noted, 'apologies')
  // Minutes from a file are printed as they came.
  if (noted.origin === 'imported' || business === undefined) return null
  const said = minuteLines(business.blocks).filter((line) => /apolog/iu.test(line))
  // An adjourned meeting's own stand with its attendance.
  const members = peopleAt(noted.people, 0).filter(({ kind }) => kind === 'member')
  const unsaid = members.filter((person) => sentApologies(person) && !isNamedIn(said, person, members))
  return unsaid.length === 0 ? null : apologiesSentence(unsaid)
}

function sentApologies({ kind, standing }: Person): boolean {
  return kind === 'member' && (standing === 'apologies' || standing === 'observingOnline')
}

/** Clerks write "Councillors Fern and Moss": the surname is enough, unless two members have it. */
function isNamedIn(lines: readonly string[], { name }: Person, members: readonly Person[]): boolean {
  if (lines.some((line) => line.includes(name))) return true
  const surname = surnameOf(name)
  if (members.filter((one) => surnameOf(one.name) === surname).length > 1) return false
  return lines.some((line) =>
    line.split(/[^\p{L}\p{N}'’-]+/u).some((word) => word.replace(/[’']s$/u, '') === surname),
  )
}

function surnameOf(name: string): string {
  return name.trim().split(/\s+/u).at(-1) ?? ''
}

/** A declaration stands under the business of declarations, or under the item it concerns where the agenda has none (R27). */
function withDeclarations(noted: Noted): readonly TakenItem[] {
  const { items, declarations } = noted
  const business = businessOf(noted, 'declarations')
  return items.map((item) => {
    const here = declarations.filter(({ itemId }) => (business?.id ?? itemId) === item.id)
    const written = minuteLines(item.blocks)
    const unsaid = here
      .map((declaration) => ({ declaration, about: items.find(({ id }) => id === declaration.itemId) }))
      .filter(({ declaration, about }) => !isWritten(written, declaration, about))
      .map(({ declaration, about }) => declarationSentence(declaration, about ? itemLabelOf(about) : ''))
    return saying(item, unsaid)
  })
}

function isWritten(lines: readonly string[], { member }: Declaration, about: TakenItem | undefined): boolean {
  const label = about === undefined ? '' : itemLabelOf(about).replaceAll(/[()]/gu, String.raw`\$&`)
  const named = new RegExp(`item ${label}(?![\\d(])`, 'iu')
  return lines.some((line) => line.includes(member) && named.test(line))
}

function businessOf({ items }: Noted, kind: 'apologies' | 'declarations'): TakenItem | undefined {
  return items.find((item) => item.kind === kind && item.part === 1)
}

function saying(item: TakenItem, sentences: readonly string[]): TakenItem {
  if (sentences.length === 0) return item
  return { ...item, blocks: [...item.blocks, ...sentences.map((words) => wordsBlock('paragraph', words))] }
}
