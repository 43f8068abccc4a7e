import type { OfficerReport } from '../officer-report.ts'
import { lateHoursDocument } from './paper.ts'
import { recommendations, summary } from './words.ts'

const cover: OfficerReport['cover'] = {
  committees: [
    { name: 'Community Safety and Environment Committee', date: '2026-12-10', purpose: 'For Discussion' },
    { name: 'Culture and Libraries Committee', date: '2027-01-19', purpose: 'For Information' },
  ],
  subject: 'The town centre after six: a year of the Late Hours Partnership',
  isPublic: true,
  priorities: '1 and 2',
  extraSpending: 'None beyond the budget.',
  howMuch: 'The Council’s share is £18,300 a year.',
  sourceOfFunding: 'Budget of the Head of Town Centres',
  reportOf: 'Head of Community Safety and Head of Town Centres (joint report)',
  reportAuthor: 'Jerome Castellan-Webb',
  reference: 'TC 12/26',
}

export const lateHours: OfficerReport = {
  id: 'item-07-late-hours-partnership',
  fileName: 'item-07-late-hours-partnership.docx',
  item: 7,
  exemptParagraphs: [],
  cover,
  summary,
  recommendations,
  appendices: [],
  backgroundPapers: [],
  signatories: [
    {
      name: 'Jerome Castellan-Webb',
      posts: ['Head of Town Centres'],
      email: 'jerome.castellan-webb@northmere.example',
    },
    {
      name: 'Oonagh Delacourt-Singh',
      posts: ['Head of Community Safety'],
      email: 'oonagh.delacourt-singh@northmere.example',
    },
  ],
  savedAt: '2026-11-19T09:12:00Z',
  document: () => lateHoursDocument(cover),
}
