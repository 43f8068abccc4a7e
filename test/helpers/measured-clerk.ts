import type { MeasureFields, SeriesFields } from '../../shared/contract/measure-fields.ts'
import { type Clerk, type ClerkOptions, newClerk } from './clerk.ts'

/** A measure as a clerk adds it by hand, with its first figures. */
export interface HandMadeMeasure {
  readonly fields: MeasureFields
  readonly series: readonly SeriesFields[]
  readonly figures: Readonly<Record<string, number | null>>
  readonly frequency?: MeasureFields['frequency']
}

/** A count by quarter that should fall, under the priority “Bins”. */
export function quarterlyMeasure(title: string, figures: HandMadeMeasure['figures']): HandMadeMeasure {
  return {
    fields: {
      code: null,
      title,
      definition: null,
      owner: 'Street Services',
      priority: 'Bins',
      wanted: 'down',
      tolerance: null,
      targets: [],
      benchmarks: [],
      frequency: 'quarterly',
      isSurvey: false,
      control: null,
    },
    series: [{ id: null, label: title, unit: 'count', counted: null, aggregation: 'sum' }],
    figures,
  }
}

/** A clerk with one committee and its measures, added as a clerk adds them. */
export interface MeasuredClerk extends Clerk {
  readonly committeeId: number
  readonly measureIds: readonly number[]
  /** The first series of each measure. */
  readonly seriesIds: readonly number[]
}

export async function clerkWithMeasures(
  measures: readonly HandMadeMeasure[],
  options: ClerkOptions = { today: '2024-02-12' },
): Promise<MeasuredClerk> {
  const clerk = await newClerk(options)
  const { operations } = clerk.app
  await operations['office.import']({
    file: clerk.app.files.offerPath(clerk.writes('office.json', emptyOffice)),
  })
  const { committees } = await operations['measures.read']({ committeeId: null, period: null })
  const committeeId = committees[0]?.id ?? 0
  const measureIds: number[] = []
  const seriesIds: number[] = []
  for (const { fields, series, figures, frequency } of measures) {
    const { measureId } = await operations['measures.add']({
      committeeId,
      fields: { ...fields, frequency: frequency ?? fields.frequency },
      series: [...series],
    })
    const { measure } = await operations['measures.one']({ measureId, period: null })
    const seriesId = measure.series[0]?.id ?? 0
    measureIds.push(measureId)
    seriesIds.push(seriesId)
    const cells = Object.entries(figures).map(([period, value]) => ({
      seriesId,
      period,
      seen: null,
      value,
      missingReason: null,
      restatedBecause: null,
    }))
    if (cells.length > 0) await operations['measures.enter']({ committeeId, cells })
  }
  return { ...clerk, committeeId, measureIds, seriesIds }
}

const emptyOffice = {
  format: 'packwright-office/1',
  authority: { name: 'Borough of Northmere', clearDays: 5, saturdaysCount: false, closedDays: [] },
  committees: [{ name: 'Streets Committee', shortName: 'Streets' }],
  calendar: [],
  measures: [],
  meetings: [],
}
