import type { Agenda, PlannedItem } from './agenda.ts'

/**
 * Puts Part 2 after Part 1 and numbers the items anew: main items from 1 through both parts, sub-items by letters under
 * their parent. A sub-item that has lost its parent, or whose parent stands in the other part or is a heading, becomes an
 * item of its own. Ids, and the order within a part, stay. Withdrawn and deferred items keep a number of their own.
 */
export function numberAgenda(items: Agenda): Agenda {
  const inParts = [...items.filter(({ part }) => part === 1), ...items.filter(({ part }) => part !== 1)]
  let number = 0
  let letters = 0
  let parent: PlannedItem | null = null
  return inParts.map((item) => {
    const { letter, ...main } = item
    if (item.kind === 'heading') {
      parent = null
      return { ...main, number: number + 1 }
    }
    if (letter !== undefined && parent !== null && parent.part === item.part) {
      letters += 1
      return { ...main, number, letter: letterOf(letters) }
    }
    number += 1
    letters = 0
    parent = item
    return { ...main, number }
  })
}

/** Whether numbers, letters and the order of the parts are as `numberAgenda` would give them. */
export function isSoundlyNumbered(agenda: Agenda): boolean {
  const anew = numberAgenda(agenda)
  return anew.every((item, index) => {
    const now = agenda[index]
    return now?.id === item.id && now.number === item.number && now.letter === item.letter
  })
}

/** Whether every exempt item stands after every public one (R12: what the public are excluded for comes last). */
export function hasExemptLast(agenda: Agenda): boolean {
  const firstExempt = agenda.findIndex(({ part }) => part === 2)
  return firstExempt < 0 || agenda.slice(firstExempt).every(({ part }) => part === 2)
}

/** "a" for the first, "aa" after "z". */
function letterOf(count: number): string {
  const before = Math.floor((count - 1) / 26)
  const last = String.fromCodePoint(97 + ((count - 1) % 26))
  return before === 0 ? last : letterOf(before) + last
}
