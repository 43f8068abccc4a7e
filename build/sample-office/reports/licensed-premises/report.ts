import type { OfficerReport } from '../officer-report.ts'
import { licensedPremisesDocument } from './paper.ts'
import { recommendations, summary } from './words.ts'

const cover: OfficerReport['cover'] = {
  committees: [
    { name: 'Community Safety and Environment Committee', date: '2026-12-10', purpose: 'For Decision' },
  ],
  subject: 'Licensed premises: planned operations in the new year',
  isPublic: false,
  priorities: '1. Streets that feel safe, day and night',
  extraSpending: 'No',
  howMuch: 'About £120',
  sourceOfFunding: 'Regulatory services budget',
  reportOf: 'Head of Regulatory Services',
  reportAuthor: 'Aurelio Banfield, Licensing Enforcement Manager',
  reference: 'RS 19/26',
}

export const licensedPremises: OfficerReport = {
  id: 'item-15-licensed-premises',
  fileName: 'item-15-licensed-premises.docx',
  item: 15,
  exemptParagraphs: ['1', '7'],
  cover,
  summary,
  recommendations,
  appendices: [],
  backgroundPapers: [],
  signatories: [
    {
      name: 'Aurelio Banfield',
      posts: ['Licensing Enforcement Manager'],
      email: 'aurelio.banfield@northmere.example',
    },
  ],
  savedAt: '2026-11-20T14:20:00Z',
  document: () => licensedPremisesDocument(cover),
}
