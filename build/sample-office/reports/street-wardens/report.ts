import type { OfficerReport } from '../officer-report.ts'
import { streetWardensDocument } from './paper.ts'
import { recommendations, summary } from './words.ts'

const cover: OfficerReport['cover'] = {
  committees: [
    { name: 'Community Safety and Environment Committee', date: '2026-12-10', purpose: 'For Decision' },
  ],
  subject: 'The street warden service: review after two years',
  isPublic: true,
  priorities: '1. Streets that feel safe, day and night',
  extraSpending: 'Yes',
  howMuch: '£18,400 a year',
  sourceOfFunding: 'Parking account surplus',
  reportOf: 'Head of Community Safety',
  reportAuthor: 'Marek Thistlewood, Street Warden Manager',
  reference: 'CS 31/26',
}

export const streetWardens: OfficerReport = {
  id: 'item-06-street-warden-review',
  fileName: 'item-06-street-warden-review.docx',
  item: 6,
  exemptParagraphs: [],
  cover,
  summary,
  recommendations,
  appendices: [
    'Appendix 1 – Beats, hours and jobs, April to September 2026',
    'Appendix 2 – What people said',
  ],
  backgroundPapers: [
    'Budget report to Full Council, 21 February 2024',
    'Street warden survey of licensees and taxi drivers, September 2026 (summary of replies)',
  ],
  signatories: [
    {
      name: 'Oonagh Delacourt-Singh',
      posts: ['Head of Community Safety'],
      email: 'oonagh.delacourt-singh@northmere.example',
    },
  ],
  savedAt: '2026-11-18T16:42:00Z',
  document: () => streetWardensDocument(cover),
}
