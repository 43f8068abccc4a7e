import type { Generated } from 'kysely'
import type { Aggregation, Frequency, MeasureState, Series } from '../../shared/measures/measure.ts'

/** Measures and their figures. Periods stand as printed ("Q3 2023/24"); lists of objects are JSON text. */
export interface MeasureTables {
  measure: {
    id: Generated<number>
    committee_id: number
    position: number
    code: string | null
    title: string
    earlier_names: Generated<string>
    priority: string
    definition: string | null
    owner: string | null
    wanted: 'up' | 'down' | 'steady'
    tolerance: number | null
    targets: Generated<string>
    benchmarks: Generated<string>
    frequency: Generated<Frequency>
    is_survey: Generated<number>
    /** How its control chart is worked out, as JSON; `null` as the reports do. */
    control: Generated<string | null>
  }
  series: {
    id: Generated<number>
    measure_id: number
    position: number
    label: string
    unit: Series['unit']
    counted: string | null
    aggregation: Generated<Aggregation>
  }
  reading: {
    id: Generated<number>
    series_id: number
    period: string
    value: number | null
    missing_reason: string | null
    /** The day on which its quarter was opened; `null` where nobody asked, or long ago. */
    asked_on: Generated<string | null>
  }
  /** What a reading said before it was restated. */
  restatement: {
    id: Generated<number>
    reading_id: number
    value: number | null
    restated_at: string
    restated_by: string
    why: string
  }
  measure_text: {
    measure_id: number
    period: string
    overview: string | null
    reasons: string | null
    response: string | null
  }
  judged_otherwise: { measure_id: number; period: string; state: MeasureState; why: string }
  /** A sentence whose figures were looked at and left as they are. */
  claim_left: { measure_id: number; period: string; sentence: string; why: string }
  /** A step taken on a committee's measures; `changes` are rows before and after, as JSON. */
  measure_step: {
    id: Generated<number>
    committee_id: number
    label: string
    /** What it was written into, for steps that go on as one: a text being typed. */
    subject: string | null
    taken_at: string
    taken_by: string
    changes: string
    is_undone: Generated<number>
  }
  /** Where a file of figures has them, as it was last read; `mapping` as JSON, known by the shape of the file's headings. */
  figure_mapping: { committee_id: number; shape: string; mapping: string; kept_at: string }
  /** A committee's plan from a day on; its priorities as JSON. */
  plan_version: { committee_id: number; from_on: string; title: string; priorities: string }
}
