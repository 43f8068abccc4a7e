import { wordNamespace, xmlDeclaration } from './namespaces.ts'
import { twips } from './units.ts'

/** The house's lists by what they number; the values are their abstract numbering ids. */
const houseLists = { agenda: 1, minutes: 2, report: 3, bullets: 4 } as const
type HouseList = keyof typeof houseLists

/** A list begun afresh at a number, under a numbering id of its own. */
export interface ListStart {
  readonly numId: number
  readonly list: HouseList
  readonly startsAt: number
}

interface Level {
  readonly format: 'decimal' | 'lowerLetter' | 'lowerRoman' | 'bullet'
  readonly text: string
  readonly style: string | null
  readonly leftMm: number
  readonly hangingMm: number
  readonly bold: boolean
}

const levels: Readonly<Record<HouseList, readonly Level[]>> = {
  agenda: [
    { format: 'decimal', text: '%1.', style: 'PWAgendaItem', leftMm: 10, hangingMm: 10, bold: true },
    { format: 'lowerLetter', text: '(%2)', style: 'PWAgendaSubItem', leftMm: 20, hangingMm: 10, bold: true },
  ],
  minutes: [{ format: 'decimal', text: '%1.', style: 'PWMinuteItem', leftMm: 10, hangingMm: 10, bold: true }],
  report: [
    { format: 'decimal', text: '%1.', style: 'PWNumbered1', leftMm: 10, hangingMm: 10, bold: false },
    { format: 'lowerLetter', text: '(%2)', style: 'PWNumbered2', leftMm: 20, hangingMm: 10, bold: false },
    { format: 'lowerRoman', text: '(%3)', style: null, leftMm: 30, hangingMm: 10, bold: false },
  ],
  bullets: [{ format: 'bullet', text: '•', style: 'ListBullet', leftMm: 10, hangingMm: 5, bold: false }],
}

/** Numbering ids above these belong to `ListStart`s. */
const firstFreeNumId = 11

/**
 * Gives each number of a list the numbering id to carry, so that it prints just this number: a new list is begun at the
 * first one and wherever the numbers do not run on. Naming the id on every paragraph, rather than leaving it to the
 * style, keeps two papers of one kind in a pack from counting on from one another.
 */
export function numberedList(
  list: HouseList,
  numbers: readonly number[],
): { readonly numIds: readonly number[]; readonly starts: readonly ListStart[] } {
  const starts: ListStart[] = []
  const numIds = numbers.map((number, place) => {
    if (place === 0 || number !== (numbers[place - 1] ?? 0) + 1) {
      starts.push({ numId: firstFreeNumId + starts.length, list, startsAt: number })
    }
    return firstFreeNumId + starts.length - 1
  })
  return { numIds, starts }
}

/** `numbering.xml`: the house's lists and those begun afresh in this paper. */
export function houseNumbering(starts: readonly ListStart[]): string {
  const lists = Object.keys(houseLists) as HouseList[]
  return (
    `${xmlDeclaration}<w:numbering ${wordNamespace}>` +
    lists.map(abstractList).join('') +
    lists
      .map(
        (list) =>
          `<w:num w:numId="${houseLists[list]}"><w:abstractNumId w:val="${houseLists[list]}"/></w:num>`,
      )
      .join('') +
    starts.map(startXml).join('') +
    '</w:numbering>'
  )
}

function abstractList(list: HouseList): string {
  const id = houseLists[list]
  const kind = levels[list].length > 1 ? 'multilevel' : 'singleLevel'
  return (
    `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="5057000${id}"/><w:multiLevelType w:val="${kind}"/>` +
    levels[list].map(levelXml).join('') +
    '</w:abstractNum>'
  )
}

function levelXml({ format, text, style, leftMm, hangingMm, bold }: Level, level: number): string {
  return (
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
    (style ? `<w:pStyle w:val="${style}"/>` : '') +
    `<w:suff w:val="tab"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>` +
    `<w:pPr><w:tabs><w:tab w:val="num" w:pos="${twips(leftMm)}"/></w:tabs><w:ind w:left="${twips(leftMm)}" w:hanging="${twips(hangingMm)}"/></w:pPr>` +
    `<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>${bold ? '<w:b/>' : '<w:b w:val="0"/>'}</w:rPr></w:lvl>`
  )
}

function startXml({ numId, list, startsAt }: ListStart): string {
  return (
    `<w:num w:numId="${numId}"><w:abstractNumId w:val="${houseLists[list]}"/>` +
    `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${startsAt}"/></w:lvlOverride></w:num>`
  )
}
