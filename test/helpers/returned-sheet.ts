import { compose, readWordTables } from '../../electron/pack/index.ts'
import { nodeCodec as codec } from '../../electron/work/node-codec.ts'
import type { OwnerSheetSpec } from '../../shared/pack/papers.ts'

/** A sheet as its owner's Word saves it: other rows, headings and columns, and what was sent kept or lost. */
export function returnedSheet(
  docx: Uint8Array,
  change: (table: readonly (readonly string[])[]) => readonly (readonly string[])[],
  keepsSent = true,
): Uint8Array {
  const { rows, asSent } = readWordTables(docx, 'Sheet.docx', codec)
  const [heads = [], ...cells] = change(rows)
  const spec: OwnerSheetSpec = {
    documentTitle: 'Returned',
    authority: 'An owner',
    dated: '2024-02-14T00:00:00Z',
    title: 'Dear clerk',
    instructions: [],
    warning: null,
    columns: heads.map((heading) => ({ heading, widthMm: 257 / heads.length })),
    rows: cells,
    asSent: keepsSent && asSent !== null ? asSent : [],
  }
  return compose({ kind: 'ownerSheet', ...spec }, codec)
}
