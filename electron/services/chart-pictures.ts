import type { MadeFile } from '../../shared/contract/report-views.ts'
import { chartHeightMm, chartWidthMm } from '../../shared/measures/chart-sizes.ts'
import { measureFigures } from '../../shared/measures/measure-figures.ts'
import { figureWithUnit } from '../../shared/measures/measure-sentences.ts'
import { nameIn } from '../../shared/measures/names.ts'
import { type Period, periodLabel } from '../../shared/measures/period.ts'
import { fileNameOf, freeFileName } from '../../shared/words/file-name.ts'
import { measureById } from '../db/measure-repository.ts'
import type { Database } from '../db/tables.ts'
import type { PackWork } from '../work/pack-work.ts'

/**
 * The charts of a measure up to a period as pictures, for slides and web pages: drawn from the same descriptions as the report's, and
 * holding nothing but what is seen (R47).
 *
 * @throws Problem `no-such-measure`, `chart-fonts-missing`, `work-stopped`
 */
export async function chartPictures(
  db: Database,
  measureId: number,
  period: Period,
  work: Pick<PackWork, 'drawChart'>,
): Promise<readonly MadeFile[]> {
  const measure = await measureById(db, measureId)
  const { code, title } = nameIn(measure, period)
  // A long title is cut, its period never.
  const name = `${fileNameOf(code === null ? title : `${code} ${title}`)} ${fileNameOf(periodLabel(period))}`
  const files: MadeFile[] = []
  for (const { chart } of measureFigures(measure, period, figureWithUnit)) {
    const png = await work.drawChart({ chart, widthMm: chartWidthMm, heightMm: chartHeightMm })
    files.push({
      fileName: freeFileName(
        name,
        'png',
        files.map(({ fileName }) => fileName),
      ),
      base64: Buffer.from(png).toString('base64'),
    })
  }
  return files
}
