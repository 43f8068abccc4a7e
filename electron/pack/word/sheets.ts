import type { PlannedDocument } from '../../../shared/pack/pack-plan.ts'
import { isOddPage, restartBookmark } from '../../../shared/pack/sheet-places.ts'
import { child, element, valueOfChild, writeTree, type Element } from '../xml/tree.ts'
import { toEach } from './older-readers.ts'
import type { Section } from './sections.ts'

/** A section whose own page numbers began anew, and so waited for the side of the sheet that its number belongs on. */
interface Restart {
  readonly bookmark: string
  readonly isOdd: boolean
  /** The pack's page it begins on with a blank one before it, where one is needed. */
  readonly page: number | null
}

/** How a document's pages fall on sheets of paper, where it may begin on another side of one than alone. */
export interface Sheets {
  /** Whether its odd pages stand where even ones do. */
  readonly areTurned: boolean
  /** By the section's place in the document. */
  readonly restarts: ReadonlyMap<number, Restart>
}

/** As each document stands alone: where the plan does not say, it begins on an odd page. */
const asAlone: Sheets = { areTurned: false, restarts: new Map() }

/**
 * In the pack, pages are numbered through. So a section with numbers of its own is told which side to begin on, as Word
 * prints it alone: two odd pages never follow one another.
 */
export function sheetsOf(sections: readonly Section[], { bookmark, sheets }: PlannedDocument): Sheets {
  if (sheets === undefined) return asAlone
  const beganOdd = isOddPage(restartOf(sections[0]) ?? 1)
  const areTurned = isOddPage(sheets.firstPage) !== beganOdd
  const restarts = new Map<number, Restart>()
  for (const [place, section] of sections.entries()) {
    const number = beginsPage(section) && place > 0 ? restartOf(section) : null
    if (number === null) continue
    const isSameSide = isOddPage(number) === beganOdd
    restarts.set(place, {
      bookmark: restartBookmark(bookmark, restarts.size, isSameSide ? 'same' : 'other'),
      isOdd: isOddPage(number) !== areTurned,
      page: sheets.restarts[restarts.size] ?? null,
    })
  }
  return { areTurned, restarts }
}

/** The number that a section's first page bears by its own wish. */
function restartOf(section: Section | undefined): number | null {
  const start = child(section?.properties ?? null, 'w:pgNumType')?.attributes.get('w:start') ?? ''
  return /^\d+$/.test(start) ? Number(start) : null
}

function beginsPage({ properties }: Section): boolean {
  return (valueOfChild(properties, 'w:type') ?? 'nextPage') === 'nextPage'
}

/** Sides that sections say themselves turn with the document. */
export function turnSide(properties: Element): void {
  const type = child(properties, 'w:type')
  const turned = otherSide.get(type?.attributes.get('w:val') ?? '')
  if (turned !== undefined) type?.attributes.set('w:val', turned)
}

const otherSide: ReadonlyMap<string, string> = new Map([
  ['oddPage', 'evenPage'],
  ['evenPage', 'oddPage'],
])

/** A section in the pack, which begins on the side that its own number had. */
export interface RestartingSection {
  /** What goes among its properties. */
  readonly properties: readonly Element[]
  /** Their text, for each reader its own. */
  readonly finish: (written: string) => string
}

/**
 * Word is told the side. LibreOffice would lift the text of such a page, so it is told the number that the page has anyway:
 * it leaves a blank page out by itself where two odd or two even numbers follow one another.
 */
export function beginOnSide({ isOdd, page }: Restart): RestartingSection {
  const side = element('w:type', { 'w:val': isOdd ? 'oddPage' : 'evenPage' })
  const number = page === null ? null : element('w:pgNumType', { 'w:start': String(page) })
  return {
    properties: number === null ? [side] : [side, number],
    finish: (written) => {
      const told = written.replace(writeTree(side), (own) => toEach(own, ''))
      return number === null ? told : told.replace(writeTree(number), (own) => toEach('', own))
    },
  }
}
