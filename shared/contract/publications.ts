import { z } from 'zod'
import { change, read, returns } from './operation.ts'
import type { PublicationView, PublishedPack, PublishingPreview } from './publication-views.ts'
import type { MadeFile } from './report-views.ts'

const id = z.int().positive()

/** Publishing locks a version for good: there is no operation that takes it back (Local Government Act 1972, s.100H(4)). */
export const publicationOperations = {
  /** A meeting's published versions, newest first. */
  'publications.list': read({
    request: z.strictObject({ meetingId: id }),
    response: returns<readonly PublicationView[]>(),
  }),
  /** What publishing this pack now would mean. */
  'publications.preview': read({
    request: z.strictObject({ packId: id }),
    response: returns<PublishingPreview>(),
  }),
  'publications.publish': change({
    request: z.strictObject({
      packId: id,
      /** That the clerk knows how many days are missing. */
      acceptsLate: z.boolean(),
      /** Why it takes the place of a version published before; `null` for a first one. */
      reason: z.string().trim().min(1).max(500).nullable(),
    }),
    response: returns<PublishedPack>(),
    changes: ['packs', 'meetings', 'reports'],
  }),
  /** The proof of publication, made again from what was kept. */
  'publications.proof': read({
    request: z.strictObject({ publicationId: id, form: z.enum(['docx', 'pdf']) }),
    response: returns<MadeFile>(),
  }),
} as const
