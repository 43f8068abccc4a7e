import { readFileSync } from 'node:fs'
import { generatedMeeting, markerSign, placeOfMarker } from './generated-meeting.ts'
import type { LeakOffice } from './leak-office.ts'
import { type FoundMarker, markersInDocx, markersInPdf } from './marker-search.ts'

/** What came of one generated meeting. */
export interface MeetingTrial {
  readonly seed: number
  readonly markers: number
  /** Markers in the members' pack: none there would mean that the trial hides nothing. */
  readonly inMembers: number
  /** What got out, "the name of a bookmark in word/document.xml"; empty when nothing did. */
  readonly leaks: readonly string[]
  /** Why there is no pack, `null` when there is one. */
  readonly refused: string | null
}

/** Makes a meeting from its seed, builds its packs, and searches them byte by byte. */
export async function tryMeeting(office: LeakOffice, seed: number): Promise<MeetingTrial> {
  const meeting = generatedMeeting(seed)
  const { markers } = meeting
  const meetingId = await office.takesIn(meeting)
  const state = await office.builds(meetingId)
  if (state.kind !== 'done') {
    const why =
      state.kind === 'failed' ? `${state.code}: ${state.what} ${JSON.stringify(state.details)}` : state.kind
    return { seed, markers, inMembers: 0, leaks: [], refused: why }
  }
  const found: Record<'members' | 'public', FoundMarker[]> = { members: [], public: [] }
  for (const { audience, docxPath, pdfPath } of await office.editions(meetingId)) {
    found[audience].push(...markersInDocx(readFileSync(docxPath)))
    found[audience].push(...(await markersInPdf(readFileSync(pdfPath))))
  }
  const leaks = new Set(found.public.map(inWords))
  if (office.logs().includes(markerSign)) leaks.add('a marker in the log')
  office.clears()
  return { seed, markers, inMembers: found.members.length, leaks: [...leaks], refused: null }
}

function inWords({ marker, where }: FoundMarker): string {
  return `${placeOfMarker(marker)?.name ?? marker} (${marker}) in ${where}`
}
