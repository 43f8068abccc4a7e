import type { Cover, ReadReport } from '../../shared/reports/cover.ts'

const silentCover: Cover = {
  committees: [],
  subject: null,
  publicOrNonPublic: null,
  public: null,
  outcomes: null,
  extraSpending: null,
  howMuch: null,
  sourceOfFunding: null,
  chamberlainAgreed: null,
  reportOf: null,
  jointReport: null,
  policeReference: null,
  purpose: null,
  reportAuthor: null,
  authors: [],
  rows: [],
}

/** A report that was read and says nothing of itself. */
export const silentReport: ReadReport = {
  ...silentCover,
  summary: null,
  recommendations: null,
  appendicesListed: [],
  backgroundPapers: null,
}

/** A cover that says this and nothing else. */
export function coverSaying(said: Partial<Cover>): Cover {
  return { ...silentCover, ...said }
}
