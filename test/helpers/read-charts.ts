import { Workbook } from '@cj-tech-master/excelts'
import { posix } from 'node:path'
import { type Element, readTree } from '../../electron/pack/xml/tree.ts'
import { readZip, unpack } from '../../electron/pack/zip/read-zip.ts'
import { childOf, codec, everyElement, textOf } from '../pack/compose/read-paper.ts'

/** A series as some part of a Word file holds it. */
export interface HeldSeries {
  readonly name: string
  readonly values: readonly (number | null)[]
}

/** A native chart of a Word file. */
export interface HeldChart {
  readonly altText: string
  /** What it draws from its stored results, dashed lines included. */
  readonly stored: readonly HeldSeries[]
  /** Every column of the only sheet of the workbook behind it. */
  readonly workbook: readonly HeldSeries[]
}

/** The charts of a Word file in the order in which they stand, found by their relationships alone, as Word finds them; of those only whose words are asked for. */
export async function chartsOf(
  docx: Uint8Array,
  isWanted: (altText: string) => boolean = () => true,
): Promise<readonly HeldChart[]> {
  const entries = new Map(readZip(docx).map((entry) => [entry.name, entry]))
  const part = (name: string): Uint8Array => {
    const entry = entries.get(name)
    if (!entry) throw new Error(`no part ${name}`)
    return unpack(entry, codec)
  }
  const tree = (name: string): Element => readTree(new TextDecoder().decode(part(name)))
  const related = (name: string): ReadonlyMap<string, string> => {
    const rels = tree(posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`))
    return new Map(
      everyElement(rels, 'Relationship').map((one) => {
        const target = one.attributes.get('Target') ?? ''
        const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(name), target)
        return [one.attributes.get('Id') ?? '', path]
      }),
    )
  }
  const document = 'word/document.xml'
  const parts = related(document)
  const charts: HeldChart[] = []
  for (const frame of everyElement(tree(document), 'wp:inline')) {
    const [chart] = everyElement(frame, 'c:chart')
    const id = chart?.attributes.get('r:id')
    const altText = childOf(frame, 'wp:docPr').attributes.get('descr') ?? ''
    if (id === undefined || !isWanted(altText)) continue
    const name = parts.get(id) ?? ''
    const [behind] = related(name).values()
    charts.push({
      altText,
      stored: storedIn(tree(name)),
      workbook: await columnsOf(part(behind ?? '')),
    })
  }
  return charts
}

function storedIn(chart: Element): readonly HeldSeries[] {
  const order = (one: Element) => Number(childOf(one, 'c:order').attributes.get('val'))
  return everyElement(chart, 'c:ser')
    .toSorted((a, b) => order(a) - order(b))
    .map((one) => {
      const cache = childOf(one, 'c:val', 'c:numRef', 'c:numCache')
      const points = new Map(
        everyElement(cache, 'c:pt').map((pt) => [Number(pt.attributes.get('idx')), Number(textOf(pt))]),
      )
      const count = Number(childOf(cache, 'c:ptCount').attributes.get('val'))
      return {
        name: textOf(childOf(one, 'c:tx', 'c:strRef', 'c:strCache')),
        values: Array.from({ length: count }, (_, at) => points.get(at) ?? null),
      }
    })
}

async function columnsOf(xlsx: Uint8Array): Promise<readonly HeldSeries[]> {
  const book = new Workbook()
  await book.xlsx.load(xlsx)
  const [sheet, another] = book.worksheets
  if (sheet === undefined || another !== undefined)
    throw new Error('the workbook behind a chart has one sheet')
  const cell = (row: number, column: number): unknown => sheet.getCell(row, column).value ?? null
  const rows = Array.from({ length: sheet.rowCount - 1 }, (_, at) => at + 2)
  return Array.from({ length: sheet.columnCount - 1 }, (_, at) => at + 2).map((column) => ({
    name: String(cell(1, column)),
    values: rows.map((row) => {
      const value = cell(row, column)
      if (value !== null && typeof value !== 'number')
        throw new Error(`no figure stands in ${row}, ${column}`)
      return value
    }),
  }))
}
