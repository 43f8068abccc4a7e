import { meetingFile } from '../services/pack-office.ts'
import type { GeneratedMeeting } from './generated-meeting.ts'
import type { LeakOffice } from './leak-office.ts'
import { type LeakyBuild, leakyBuilds, secret } from './leaky-builds.ts'
import { type Addition, markedReport, paragraph } from './marked-report.ts'
import type { SpoiledWork } from './spoiled-work.ts'

/** How a leaky build ended. */
export interface LeakyTrial {
  readonly name: string
  /** Held back by the search, with nothing written and no word of it in the log. */
  readonly isHeldBack: boolean
  /** How it ended instead, or where the words were found. */
  readonly detail: string
}

const exemptPaper = markedReport([
  {
    body:
      paragraph(`Officers say: ${secret}.`) +
      paragraph(
        'The tender came from Mr Pellworthy, who asked for £184,250 and can be rung on 07700 900 417.',
      ),
  },
])

/**
 * Builds a meeting of two public papers and an exempt one, with one step spoiled or with words pasted in a public paper.
 * @param into  how many public papers the words are pasted in: that two share them is no excuse
 */
export async function tryLeakyBuild(
  office: LeakOffice,
  spoiled: SpoiledWork,
  build: LeakyBuild | null,
  into: 1 | 2 = 1,
): Promise<LeakyTrial> {
  const nth = build === null ? -1 : leakyBuilds.indexOf(build)
  const pasted = build?.kind === 'report' ? build.pasted : {}
  const meetingId = await office.takesIn(leakyMeeting(nth, pasted, into === 2 ? pasted : {}))
  spoiled.spoils(build, exemptPaper)
  const state = await office.builds(meetingId)
  spoiled.spoils(null, exemptPaper)
  // Another meeting's pack may be finished in the background meanwhile: only this one's files count.
  const written = office.packFiles().filter((name) => name.includes(dayOf(nth)))
  const isHeldBack = state.kind === 'failed' && state.code === 'pack-withheld' && written.length === 0
  office.clears()
  const isLogged = ['tender', 'Pellworthy', '184'].some((word) => office.logs().includes(word))
  const detail = state.kind === 'failed' ? state.what : state.kind
  return { name: build?.name ?? 'nothing spoiled', isHeldBack: isHeldBack && !isLogged, detail }
}

function leakyMeeting(nth: number, first: Addition, second: Addition): GeneratedMeeting {
  const base = meetingFile([
    { number: 1, part: 1, title: 'APOLOGIES', kind: 'apologies' },
    { number: 2, part: 1, title: 'STREET TREES', kind: 'report' },
    { number: 3, part: 1, title: 'LIBRARY HOURS', kind: 'report' },
    { number: 4, part: 1, title: 'EXCLUSION', kind: 'exclusionOfPublic' },
    { number: 5, part: 2, title: 'CAMERA CONTRACT', kind: 'report', exemptParagraphs: ['3'] },
  ])
  const trees = { body: paragraph('Trees were planted along eleven streets this winter.') }
  const hours = { body: paragraph('The library opens at nine.') }
  const reports = [
    { item: 2, path: `leaky/${nth}-trees.docx`, docx: markedReport([trees, first]) },
    { item: 3, path: `leaky/${nth}-hours.docx`, docx: markedReport([hours, second]) },
    { item: 5, path: 'leaky/cameras.docx', docx: exemptPaper },
  ]
  const listed = reports.map(({ item, path }) => ({ item, id: `r${item}`, docx: path }))
  const day = dayOf(nth)
  return { file: { ...base, meeting: { ...base.meeting, date: day }, reports: listed }, reports, markers: 0 }
}

/** Each leaky build is of a meeting on a day of its own, which its files' names bear. */
function dayOf(nth: number): string {
  return new Date(Date.UTC(2028, 0, 10 + nth)).toISOString().slice(0, 10)
}
