import type { OfficerReport } from '../officer-report.ts'
import { streetTreesDocument } from './paper.ts'
import { recommendations, summary } from './words.ts'

const cover: OfficerReport['cover'] = {
  committees: [
    { name: 'Community Safety and Environment Committee', date: '2026-12-10', purpose: 'For Decision' },
  ],
  subject: 'Street trees: planting programme 2026/27 to 2029/30',
  isPublic: true,
  priorities: '2. Places that are clean, green and cared for',
  extraSpending: 'Yes',
  howMuch: '£682,000 over four years',
  sourceOfFunding: '£410,000 grant; £272,000 capital programme',
  reportOf: 'Head of Parks and Open Spaces',
  reportAuthor: 'Sunniva Abara-Holt',
  reference: 'POS 7/26',
}

export const streetTrees: OfficerReport = {
  id: 'item-08-street-trees',
  fileName: 'item-08-street-trees.docx',
  item: 8,
  exemptParagraphs: [],
  cover,
  summary,
  recommendations,
  appendices: [],
  backgroundPapers: ['Canopy survey, July 2025', 'Replies to the Marsh Road consultation, September 2026'],
  signatories: [
    {
      name: 'Sunniva Abara-Holt',
      posts: ['Head of Parks and Open Spaces'],
      email: 'sunniva.abara-holt@northmere.example',
    },
  ],
  savedAt: '2026-11-17T11:03:00Z',
  document: () => streetTreesDocument(cover),
}
