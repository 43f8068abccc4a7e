import { z } from 'zod'
import { fileToken, id, words } from './fields.ts'
import { figureCell, quarter } from './measure-fields.ts'
import type { FiguresReading, LookAgain, TakenStep } from './measure-views.ts'
import { change, read, returns } from './operation.ts'
import type { MadeFile } from './report-views.ts'

const column = z.int().nonnegative().max(16_383)

/** Where the figures of a file stand. */
const mapping = z.strictObject({
  sheet: z.string().max(200),
  headerRow: z.int().nonnegative(),
  layout: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('list'),
      measure: column,
      series: column.nullable(),
      period: column,
      value: column,
      reason: column.nullable(),
    }),
    z.strictObject({ kind: z.literal('periodsAcross'), measure: column, series: column.nullable() }),
    z.strictObject({ kind: z.literal('measuresAcross'), period: column }),
  ]),
  names: z.record(z.string().max(600), z.string().max(600)),
})

/** More figures than two hundred measures have in ten years of months. */
const mostFigures = 50_000

/** Figures that come from files and go out in them. */
export const figureOperations = {
  /** What files of figures would change, .xlsx, .csv or return forms; without a mapping it is remembered or proposed. */
  'figures.read': read({
    request: z.strictObject({
      committeeId: id,
      files: z
        .array(z.strictObject({ token: fileToken, mapping: mapping.nullable() }))
        .min(1)
        .max(50),
    }),
    response: returns<FiguresReading>(),
  }),
  /** Takes in what was seen and agreed to, all or none; the mappings are kept for the next files of their kind. */
  'figures.bringIn': change({
    request: z.strictObject({
      committeeId: id,
      /** The files' names, for what undoing it is called. */
      from: words(200),
      cells: z.array(figureCell).max(mostFigures),
      remember: z.array(z.strictObject({ shape: words(20_000), mapping })).max(50),
    }),
    response: returns<TakenStep & LookAgain & { readonly taken: number }>(),
    changes: ['measures'],
  }),
  /** All figures of a committee's measures, to be kept or looked at elsewhere. */
  'figures.export': read({
    request: z.strictObject({ committeeId: id, as: z.enum(['xlsx', 'csv']) }),
    response: returns<MadeFile>(),
  }),
  /** A workbook for each owner with the figures that a quarter still needs of them. */
  'figures.returnForms': read({
    request: z.strictObject({ committeeId: id, quarter }),
    response: returns<readonly MadeFile[]>(),
  }),
}
