import type { AgendaItem } from '../../shared/agenda/agenda-item.ts'
import { pageRanges } from '../../shared/agenda/page-ranges.ts'
import type { AgendaItemView, PaperState } from '../../shared/contract/views.ts'

interface Business {
  readonly title: string
  readonly part?: 1 | 2
  readonly kind?: AgendaItem['kind']
  readonly purpose?: AgendaItem['purpose']
  readonly reportOf?: string
  readonly state?: PaperState
  readonly sides?: number
  readonly paragraphs?: readonly string[]
  readonly file?: string
  readonly version?: number
}

export const business: readonly Business[] = [
  { title: 'APOLOGIES', kind: 'apologies' },
  { title: 'MEMBERS’ DECLARATIONS UNDER THE CODE OF CONDUCT', kind: 'declarations' },
  {
    title: 'MINUTES',
    kind: 'minutes',
    purpose: 'For Decision',
    state: { kind: 'generated', from: 'minutes' },
    sides: 6,
  },
  {
    title: 'OUTSTANDING REFERENCES',
    kind: 'outstandingReferences',
    purpose: 'For Information',
    state: { kind: 'generated', from: 'references' },
    sides: 3,
  },
  {
    title: 'COMMUNITY SAFETY PLAN: Q2 PERFORMANCE 2026/27',
    kind: 'performance',
    purpose: 'For Discussion',
    state: { kind: 'generated', from: 'measures' },
    sides: 17,
  },
  {
    title: 'NIGHT-TIME ECONOMY: TAXI MARSHAL SCHEME',
    purpose: 'For Decision',
    reportOf: 'Report of the Licensing Manager.',
    sides: 5,
    file: 'Taxi marshals final.docx',
  },
  {
    title: 'TOWN CENTRE CCTV RENEWAL',
    purpose: 'For Decision',
    reportOf: 'Report of the Director of Place.',
    sides: 7,
    file: 'CCTV renewal v3.docx',
    version: 3,
  },
  {
    title: 'NEIGHBOURHOOD WARDEN REVIEW',
    purpose: 'For Discussion',
    reportOf: 'Report of the Head of Neighbourhoods.',
    sides: 13,
    file: 'Warden review v2.docx',
    version: 2,
  },
  {
    title: 'REFUGE AND OUTREACH SERVICE: ANNUAL REPORT',
    purpose: 'For Discussion',
    state: { kind: 'missing' },
  },
  { title: 'TREE PLANTING', purpose: 'For Information', state: { kind: 'toFollow' } },
  { title: 'QUESTIONS ON MATTERS RELATING TO THE WORK OF THE COMMITTEE', kind: 'questions' },
  { title: 'ANY OTHER BUSINESS THAT THE CHAIR CONSIDERS URGENT', kind: 'urgentBusiness' },
  { title: 'EXCLUSION OF THE PUBLIC', kind: 'exclusionOfPublic', purpose: 'For Decision' },
  {
    title: 'TOWN CENTRE CCTV RENEWAL: TENDER EVALUATION',
    part: 2,
    purpose: 'For Decision',
    reportOf: 'Report of the Director of Place.',
    sides: 10,
    paragraphs: ['3'],
    file: 'Tender evaluation.docx',
  },
  {
    title: 'PREMISES OF CONCERN: QUARTERLY UPDATE',
    part: 2,
    purpose: 'For Discussion',
    sides: 7,
    paragraphs: ['1', '7'],
    file: 'Premises of concern.docx',
  },
  { title: 'NON-PUBLIC QUESTIONS', part: 2, kind: 'questions' },
]

export const frontSheetSides = 4

/** The agenda as the window gets it: nine papers in two parts, one missing, one to follow. */
export function itemViews(): readonly AgendaItemView[] {
  const ranges = pageRanges(
    business.map(({ title, sides }) => ({ title, sides: sides ?? null })),
    frontSheetSides + 1,
  )
  return business.map((one, index) => {
    const item: AgendaItem = {
      id: 100 + index,
      number: index + 1,
      part: one.part ?? 1,
      title: one.title,
      kind: one.kind ?? 'report',
      instruction: null,
      reportOf: one.reportOf ?? null,
      purpose: one.purpose ?? null,
      delivery: one.state?.kind === 'toFollow' ? 'toFollow' : 'withAgenda',
      urgentReason: null,
      exemptParagraphs: one.paragraphs ?? [],
      recommendation: null,
    }
    const papers = one.file
      ? [
          {
            id: 500 + index,
            fileName: one.file,
            version: one.version ?? 1,
            receivedAt: '2026-11-30T09:12:00Z',
            role: 'paper' as const,
            sides: one.sides ?? null,
            findings: one.version === 2 ? ['4 comments by 2 people are left out of the pack.'] : [],
            trackedChanges: one.version === 2 ? ('accept' as const) : null,
          },
        ]
      : []
    return {
      item,
      paperState: one.state ?? (one.file ? { kind: 'in' } : { kind: 'none' }),
      papers,
      differences: [],
      range: ranges[index] ?? null,
    }
  })
}
