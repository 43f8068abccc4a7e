import type { PaperSpec } from '../../../shared/pack/papers.ts'
import type { Codec } from '../engine.ts'
import { actionsPaper } from './actions-paper.ts'
import { calendarPaper } from './calendar-paper.ts'
import { decisionsPaper } from './decisions-paper.ts'
import { frontSheetPaper } from './front-sheet.ts'
import { minutesPaper } from './minutes-paper.ts'
import { ownerSheetPaper } from './owner-sheet-paper.ts'
import { paperPackage } from './paper-package.ts'
import type { Paper } from './paper.ts'
import { performancePaper } from './performance-paper.ts'
import { placeholderPaper } from './placeholder-paper.ts'
import { proofPaper } from './proof-paper.ts'
import { referencesPaper } from './references-paper.ts'
import { reportTemplatePaper } from './report-template-paper.ts'
import { supplementFrontPaper } from './supplement-front.ts'
import { whatChangedPaper } from './what-changed-paper.ts'

/**
 * Makes one of the house's own papers as a Word file: A4, tagged through its styles, in the council's name, the same bytes
 * for the same data. Page numbers, stamps and pack bookmarks are not in it: `assemble` puts them on every paper alike.
 */
export function compose(spec: PaperSpec, codec: Codec): Uint8Array {
  return paperPackage(paperOf(spec), spec, codec)
}

function paperOf(spec: PaperSpec): Paper {
  switch (spec.kind) {
    case 'frontSheet':
      return frontSheetPaper(spec)
    case 'supplementFront':
      return supplementFrontPaper(spec)
    case 'whatChanged':
      return whatChangedPaper(spec)
    case 'minutes':
      return minutesPaper(spec)
    case 'references':
      return referencesPaper(spec)
    case 'performance':
      return performancePaper(spec)
    case 'placeholder':
      return placeholderPaper(spec)
    case 'reportTemplate':
      return reportTemplatePaper(spec)
    case 'proof':
      return proofPaper(spec)
    case 'calendar':
      return calendarPaper(spec)
    case 'decisions':
      return decisionsPaper(spec)
    case 'actions':
      return actionsPaper(spec)
    case 'ownerSheet':
      return ownerSheetPaper(spec)
  }
}
