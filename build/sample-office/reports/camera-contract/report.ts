import type { OfficerReport } from '../officer-report.ts'
import { cameraContractDocument } from './paper.ts'
import { recommendations, summary } from './words.ts'

const cover: OfficerReport['cover'] = {
  committees: [
    { name: 'Community Safety and Environment Committee', date: '2026-12-10', purpose: 'For Decision' },
  ],
  subject: 'Town centre cameras: award of the next contract',
  isPublic: false,
  priorities: '1. Streets that feel safe, day and night',
  extraSpending: 'Yes',
  howMuch: '£1,386,000 over five years',
  sourceOfFunding: 'Community safety budget',
  reportOf: 'Head of Community Safety and Head of Procurement (joint report)',
  reportAuthor: 'Hester Vadgama and Linus Ogunbanjo-Reid',
  reference: 'CS 33/26',
}

export const cameraContract: OfficerReport = {
  id: 'item-14-camera-contract',
  fileName: 'item-14-camera-contract.docx',
  item: 14,
  exemptParagraphs: ['3'],
  cover,
  summary,
  recommendations,
  appendices: [],
  backgroundPapers: [],
  signatories: [
    { name: 'Hester Vadgama', posts: ['Control Room Manager'], email: 'hester.vadgama@northmere.example' },
  ],
  savedAt: '2026-11-20T17:55:00Z',
  document: () => cameraContractDocument(cover),
}
