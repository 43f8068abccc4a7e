import type { Operations } from '../../shared/contract/contract.ts'
import { sha256 } from '../files/originals.ts'
import { oneAtATime } from '../processes/one-at-a-time.ts'
import { frontSheetAlone, frontSheetDocument } from './pack-front-sheet.ts'
import { readPackInput } from './pack-input.ts'
import { knownCounts } from './pack-known-counts.ts'
import { knownGrounds } from './pack-pages.ts'
import { assemblePiece, plainForm } from './pack-piece.ts'
import type { PackTools } from './pack-tools.ts'
import type { ServiceContext } from './service-context.ts'

/**
 * Lays out front sheet and agenda as they stand now, by the same composer and engine as the pack's, with the ranges that are
 * known. One at a time: whoever waited behind finds the layout kept.
 */
export function createAgendaPreview(context: ServiceContext, tools: PackTools): Operations['agenda.preview'] {
  const inTurn = oneAtATime()
  const groundsFor = knownGrounds(context, tools)
  return ({ meetingId, audience }) =>
    inTurn(async () => {
      const input = await readPackInput(context.db, meetingId)
      const { numbered } = await knownCounts(context.db, tools.layout.name, input)
      const docx = await tools.work.compose(frontSheetAlone(input, numbered, audience))
      const document = frontSheetDocument(input)
      const ground = (await groundsFor(input))[audience]
      const piece = await assemblePiece(tools, document, audience, docx, ground, plainForm)
      const { signal } = tools
      const { pdf, map } = await tools.layout.layOut(piece.docx, { subject: 'The agenda’s pages', signal })
      return {
        hash: sha256(piece.docx),
        pdf: Buffer.from(pdf).toString('base64'),
        sheets: map.pages.length - plainForm.fillers,
      }
    })
}
