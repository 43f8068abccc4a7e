import { longDate } from '../../shared/calendar/iso-date.ts'
import type { MadeFile } from '../../shared/contract/report-views.ts'
import type { FiguresReading } from '../../shared/contract/measure-views.ts'
import type { RequestOf } from '../../shared/contract/contract.ts'
import { type Period, periodLabel } from '../../shared/measures/period.ts'
import { csvText, figureHeadings, figureRows } from '../../shared/measures/sheets/figure-table.ts'
import { knownSeries, seriesName } from '../../shared/measures/sheets/known-series.ts'
import {
  askedHeadings,
  askedSheet,
  type ReturnForm,
  returnColumns,
  returnForms,
} from '../../shared/measures/sheets/return-form.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { fileNameOf, freeFileName } from '../../shared/words/file-name.ts'
import { figureMappings, keepFigureMapping } from '../db/figure-mapping-repository.ts'
import { measuresOf } from '../db/measure-repository.ts'
import { authorityName } from '../db/office-repository.ts'
import type { Database } from '../db/tables.ts'
import type { TableBook } from '../work/workbook/table-book.ts'
import { type EnteredBy, type EnteredFigures, enterFigures } from './measure-entering.ts'
import { today, type ServiceContext } from './service-context.ts'

/**
 * Reads files of figures and says all that taking them in would change; nothing is changed.
 * @throws Problem `excel-…`, `figures-no-table`, `figures-unreadable`, naming the file
 */
export async function readFigureFiles(
  { db, outside, files }: ServiceContext,
  { committeeId, files: given }: RequestOf<'figures.read'>,
): Promise<FiguresReading> {
  const known = knownSeries(await measuresOf(db, committeeId))
  const remembered = await figureMappings(db, committeeId)
  const read = []
  for (const { token, mapping } of given) {
    const file = files.file(token)
    read.push({ file: await file.read(), fileName: file.fileName, mapping })
  }
  return {
    files: await outside.work.readFigureFiles(read, { known, remembered, today: today(outside.clock) }),
    series: known.map((one) => ({ seriesId: one.seriesId, name: seriesName(one) })),
  }
}

/**
 * Takes in what the clerk has seen and agreed to, all of it or none, as one step; and remembers where such files have their figures.
 * @returns as `enterFigures` does
 */
export async function bringInFigures(
  db: Database,
  { committeeId, from, cells, remember }: RequestOf<'figures.bringIn'>,
  by: EnteredBy,
): Promise<EnteredFigures> {
  const entered = await enterFigures(db, committeeId, cells, by, `Bring in figures from ${from}`)
  for (const { shape, mapping } of remember)
    await keepFigureMapping(db, committeeId, shape, mapping, by.takenAt)
  return entered
}

/** Every figure of a committee's measures in a file, as a workbook or as a table of text. */
export async function exportFigures(
  { db, outside }: ServiceContext,
  { committeeId, as }: RequestOf<'figures.export'>,
): Promise<MadeFile> {
  const rows = figureRows(await measuresOf(db, committeeId))
  const on = today(outside.clock)
  const title = `Figures, ${longDate(on)}`
  const fileName = `Figures ${on}.${as}`
  if (as === 'csv') {
    const text = csvText([figureHeadings.map(([heading]) => heading), ...rows])
    return { fileName, base64: Buffer.from(text, 'utf8').toString('base64') }
  }
  return made(
    fileName,
    await outside.work.writeBook({
      title,
      author: await author(db),
      sheets: [
        {
          name: 'Figures',
          isHidden: false,
          title: null,
          lines: [],
          columns: figureHeadings.map(([heading, width]) => ({ heading, width })),
          rows,
        },
      ],
    }),
  )
}

/**
 * A form for each owner with only the figures that a quarter still needs of them.
 * @throws Problem `nothing-asked` when every figure is in
 */
export async function makeReturnForms(
  { db, outside }: ServiceContext,
  committeeId: number,
  quarter: Extract<Period, { readonly kind: 'quarter' }>,
): Promise<readonly MadeFile[]> {
  const forms = returnForms(await measuresOf(db, committeeId), quarter)
  const name = periodLabel(quarter)
  if (forms.length === 0) throw new Problem('nothing-asked', { quarter: name })
  const files: MadeFile[] = []
  for (const form of forms) {
    const xlsx = await outside.work.writeBook(bookOf(form, await author(db)))
    const words = fileNameOf(`Figures ${name}, ${form.owner ?? 'no owner named'}`)
    const taken = files.map(({ fileName }) => fileName)
    files.push(made(freeFileName(words, 'xlsx', taken), xlsx))
  }
  return files
}

function bookOf(form: ReturnForm, by: string): TableBook {
  const { title, instructions, rows } = form
  return {
    title,
    author: by,
    sheets: [
      {
        name: 'Figures',
        isHidden: false,
        title,
        lines: instructions,
        columns: returnColumns,
        rows: rows.map(({ number, measure, series, unit, period, before }) => [
          number,
          measure,
          series,
          unit,
          period,
          '',
          '',
          before,
        ]),
      },
      {
        name: askedSheet,
        isHidden: true,
        title,
        lines: [],
        columns: askedHeadings.map((heading) => ({ heading, width: 16 })),
        rows: rows.map(({ number, seriesId, period, title: asked, series }) => [
          number,
          seriesId,
          period,
          asked,
          series,
        ]),
      },
    ],
  }
}

async function author(db: Database): Promise<string> {
  return (await authorityName(db)) ?? 'Packwright'
}

function made(fileName: string, bytes: Uint8Array): MadeFile {
  return { fileName, base64: Buffer.from(bytes).toString('base64') }
}
