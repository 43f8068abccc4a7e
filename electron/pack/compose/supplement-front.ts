import type { SupplementFrontSpec } from '../../../shared/pack/papers.ts'
import { agendaBlocks } from './agenda.ts'
import { enquiries, meetingBlocks } from './front-sheet.ts'
import { type Paper, paragraph, portrait } from './paper.ts'

/** The front of a supplement: what meeting, which supplement and why, then the extract of the agenda (papers, 4.5). */
export function supplementFrontPaper(spec: SupplementFrontSpec): Paper {
  const { blocks, lists } = agendaBlocks(spec.agenda)
  const sheet = portrait([
    ...meetingBlocks(spec),
    paragraph('PWSupplementTitle', spec.heading),
    paragraph('Normal', spec.sentence),
    ...blocks,
    ...enquiries(spec.enquiries),
  ])
  return { sections: [sheet], lists }
}
