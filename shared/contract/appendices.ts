import { z } from 'zod'
import { change, returns } from './operation.ts'
import type { PaperView } from './views.ts'

const id = z.int().positive()
const fileToken = z.string().min(16).max(128)
const changes = ['papers', 'meetings'] as const

/** What the clerk can do with the appendices of an item: each is a document of its own, with a number of its own. */
export const appendixOperations = {
  /** Takes a file as the item's last appendix. The same file again is the appendix that stands there already. */
  'appendices.add': change({
    request: z.strictObject({ itemId: id, file: fileToken }),
    response: returns<PaperView>(),
    changes,
  }),
  /** Takes a file in an appendix's place, as its next version. */
  'appendices.replace': change({
    request: z.strictObject({ paperId: id, file: fileToken }),
    response: returns<PaperView>(),
    changes,
  }),
  /** Changes places with the appendix before or after it; the first and the last stay where they are. */
  'appendices.move': change({
    request: z.strictObject({ paperId: id, to: z.enum(['earlier', 'later']) }),
    response: returns<{ readonly moved: boolean }>(),
    changes,
  }),
  /** Takes an appendix off; its file stays in the records. */
  'appendices.remove': change({
    request: z.strictObject({ paperId: id }),
    response: returns<{ readonly removed: true }>(),
    changes,
  }),
  /** Puts an appendix back where it stood. */
  'appendices.restore': change({
    request: z.strictObject({ paperId: id }),
    response: returns<{ readonly restored: true }>(),
    changes,
  }),
} as const
