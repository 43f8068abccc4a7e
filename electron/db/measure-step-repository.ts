import { sql } from 'kysely'
import { inSlices } from './many-rows.ts'
import type { Database, Tables } from './tables.ts'

/** Rows that a step may change, parents before children, with the columns that tell rows of a table apart. */
const keysOf = {
  plan_version: ['committee_id', 'from_on'],
  measure: ['id'],
  series: ['id'],
  reading: ['id'],
  restatement: ['id'],
  measure_text: ['measure_id', 'period'],
  judged_otherwise: ['measure_id', 'period'],
  claim_left: ['measure_id', 'period', 'sentence'],
} as const satisfies { readonly [Table in keyof Tables]?: readonly (keyof Tables[Table])[] }

type StepTable = keyof typeof keysOf
const stepTables = Object.keys(keysOf) as readonly StepTable[]

/** A row as SQLite gives it. */
type Row = Readonly<Record<string, string | number | null>>

/** What a step made of one row; `null` where it was not there before, or is not there afterwards. */
export interface RowChange {
  readonly table: StepTable
  readonly was: Row | null
  readonly now: Row | null
}

/** The rows of measures at one moment. */
export type MeasureRows = ReadonlyMap<StepTable, ReadonlyMap<string, Row>>

/** A committee's plan and its measures row by row: those named, or all. */
export async function measureRows(
  db: Database,
  committeeId: number,
  measureIds: readonly number[] | 'all',
): Promise<MeasureRows> {
  const measures =
    measureIds === 'all'
      ? sql`select id from measure where committee_id = ${committeeId}`
      : sql.join(measureIds)
  const series = sql`select id from series where measure_id in (${measures})`
  const where = {
    plan_version: sql`committee_id = ${committeeId}`,
    measure: sql`id in (${measures})`,
    series: sql`measure_id in (${measures})`,
    reading: sql`series_id in (${series})`,
    restatement: sql`reading_id in (select id from reading where series_id in (${series}))`,
    measure_text: sql`measure_id in (${measures})`,
    judged_otherwise: sql`measure_id in (${measures})`,
    claim_left: sql`measure_id in (${measures})`,
  } as const satisfies Record<StepTable, unknown>
  const found = new Map<StepTable, ReadonlyMap<string, Row>>()
  for (const table of stepTables) {
    const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${where[table]}`.execute(db)
    found.set(table, new Map(rows.map((row) => [keyText(table, row), row])))
  }
  return found
}

/** What differs between two moments. */
export function rowChanges(before: MeasureRows, after: MeasureRows): readonly RowChange[] {
  return stepTables.flatMap((table) => {
    const [old, young] = [
      before.get(table) ?? new Map<string, Row>(),
      after.get(table) ?? new Map<string, Row>(),
    ]
    const keys = [...new Set([...old.keys(), ...young.keys()])]
    return keys
      .map((key) => ({ table, was: old.get(key) ?? null, now: young.get(key) ?? null }))
      .filter(({ was, now }) => JSON.stringify(was) !== JSON.stringify(now))
  })
}

/** Changes that follow one another as one: each row from what it was first to what it is last. */
export function joinedChanges(first: readonly RowChange[], then: readonly RowChange[]): readonly RowChange[] {
  const joined = new Map<string, RowChange>()
  for (const change of [...first, ...then]) {
    const row = change.now ?? change.was
    const key = row === null ? '' : `${change.table} ${keyText(change.table, row)}`
    joined.set(key, { ...change, was: (joined.get(key) ?? change).was })
  }
  return [...joined.values()]
}

/** Puts rows back as they were before a step, or as they were after it. */
export async function putRows(
  db: Database,
  changes: readonly RowChange[],
  moment: 'was' | 'now',
): Promise<void> {
  const other = moment === 'was' ? 'now' : 'was'
  for (const table of stepTables.toReversed()) {
    const gone = changes.filter((change) => change.table === table && change[moment] === null)
    await inSlices(
      gone.map((change) => change[other]),
      (slice) => deleteRows(db, table, slice),
    )
  }
  for (const table of stepTables) {
    const rows = changes.flatMap((change) => {
      const row = change.table === table ? change[moment] : null
      return row === null ? [] : [row]
    })
    const columns = Object.keys(rows[0] ?? {})
    await inSlices(rows, (slice) => upsertRows(db, table, columns, slice))
  }
}

function deleteRows(db: Database, table: StepTable, rows: readonly (Row | null)[]): Promise<unknown> {
  const keys = keysOf[table]
  return sql`
    delete from ${sql.table(table)} where (${sql.join(keys.map((key) => sql.ref(key)))}) in
    (select ${sql.join(keys.map(inJson))} from json_each(${JSON.stringify(rows)}) as row)
  `.execute(db)
}

/** Not “insert or replace”: that would delete a row first, and what hangs on it. All rows of a step have the same columns. */
function upsertRows(
  db: Database,
  table: StepTable,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<unknown> {
  return sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((one) => sql.ref(one)))})
    select ${sql.join(columns.map(inJson))} from json_each(${JSON.stringify(rows)}) as row where true
    on conflict (${sql.join(keysOf[table].map((key) => sql.ref(key)))}) do update
    set ${sql.join(columns.map((one) => sql`${sql.ref(one)} = ${sql.ref(`excluded.${one}`)}`))}
  `.execute(db)
}

/** A column of a row that is handed over as JSON: one statement, however many rows and columns. */
function inJson(column: string) {
  return sql`row.value ->> ${sql.lit(column)}`
}

function keyText(table: StepTable, row: Row): string {
  return JSON.stringify(keysOf[table].map((key) => row[key] ?? null))
}
