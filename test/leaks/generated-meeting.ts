import { meetingFile } from '../services/pack-office.ts'
import { type HidingPlace, hidingPlaces } from './hiding-places.ts'
import { markedReport, paragraph } from './marked-report.ts'

/** Begins every marker, whatever it marks: long enough never to come about by chance. */
export const markerSign = 'qxkestrel'

type GeneratedItem = NonNullable<Parameters<typeof meetingFile>[0]>[number]

/** A report as it lies beside a meeting's file. */
interface GeneratedReport {
  readonly item: number
  readonly path: string
  readonly docx: Uint8Array
}

export interface GeneratedMeeting {
  /** In the case format, with its reports named. */
  readonly file: object
  readonly reports: readonly GeneratedReport[]
  /** How many markers its papers bear, exempt and public ones. */
  readonly markers: number
}

/**
 * A meeting with two to four public papers and one to three exempt ones, some with an exempt appendix. Exempt papers bear a
 * marker in every kind of place, public papers in every place that no reader sees. The same seed makes the same meeting.
 */
export function generatedMeeting(seed: number): GeneratedMeeting {
  const random = randomFrom(seed)
  const upTo = (most: number): number => Math.floor(random() * most)
  const publicPapers = 2 + upTo(3)
  const exemptPapers = 1 + upTo(3)
  const items: GeneratedItem[] = [{ number: 1, part: 1, title: 'APOLOGIES', kind: 'apologies' }]
  const reports: GeneratedReport[] = []
  let markers = 0
  const file = (isExempt: boolean, item: number, appendix: number): void => {
    const places = hidingPlaces.filter(({ isSeen }) => isExempt || !isSeen)
    const paper = `${isExempt ? 'e' : 'p'}${item}a${appendix}`
    // A line of its own between any two: the filler words of places must not make passages that papers share by chance.
    const additions = shuffled(places, random).flatMap((place, nth) => [
      { body: paragraph(`${paper}n${nth}z`) },
      place.put(`${markerSign}${paper}x${String(hidingPlaces.indexOf(place)).padStart(2, '0')}`),
    ])
    markers += places.length
    const topic = topics[upTo(topics.length)] ?? ''
    const opening = {
      body: paragraph(isExempt ? `${paper}n` : `Paper ${paper} of ${topic}, meeting ${seed}.`),
    }
    // The file's own name is a place as well.
    const name = isExempt ? `${seed}-${paper}-${markerSign}` : `${seed}-${paper}`
    reports.push({ item, path: `reports/${name}.docx`, docx: markedReport([opening, ...additions]) })
  }
  for (let nth = 0; nth < publicPapers + exemptPapers; nth++) {
    const isExempt = nth >= publicPapers
    const number = items.length + 1
    if (nth === publicPapers) items.push({ number, part: 1, title: 'EXCLUSION', kind: 'exclusionOfPublic' })
    const item = items.length + 1
    const named = { number: item, title: `${isExempt ? 'CONTRACT' : 'REPORT'} ${item}`, kind: 'report' }
    // A public item's exempt appendix goes under an item of its own in Part 2.
    items.push(
      isExempt ? { ...named, part: 2, exemptParagraphs: [String(1 + upTo(7))] } : { ...named, part: 1 },
    )
    file(isExempt, item, 0)
    if (upTo(3) === 0) file(isExempt, item, 1)
  }
  const listed = reports.map(({ item, path }, nth) => ({ item, id: `r${nth}`, docx: path }))
  const day = new Date(Date.UTC(2026, 0, 1 + seed)).toISOString().slice(0, 10)
  const base = meetingFile(items)
  return { file: { ...base, meeting: { ...base.meeting, date: day }, reports: listed }, reports, markers }
}

/** The place that a marker was found to come from, for the figures. */
export function placeOfMarker(found: string): HidingPlace | null {
  return hidingPlaces[Number(/x(\d\d)$/.exec(found)?.[1] ?? -1)] ?? null
}

const topics = ['street trees', 'library hours', 'the canal path', 'parking', 'housing repairs', 'the market']

function shuffled<Each>(list: readonly Each[], random: () => number): readonly Each[] {
  return list
    .map((each) => [random(), each] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, each]) => each)
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
