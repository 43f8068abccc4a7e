import { describe, expect, it } from 'vitest'
import {
  askedWords,
  briefing,
  filters,
  notInWords,
  slipWords,
  sparkWords,
  wrongLine,
} from '../../renderer/areas/measures/measures-words.ts'
import { sparkLines, sparkScale } from '../../renderer/areas/measures/spark-scale.ts'
import { measureGlance } from '../../shared/measures/dashboard.ts'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import type { Measure } from '../../shared/measures/measure.ts'
import { periodNamed } from '../../shared/measures/period.ts'
import type { QuarterPeriod } from '../../shared/measures/quarter.ts'
import { measure } from '../pack/compose/sample-records.ts'

const quarter: QuarterPeriod = { kind: 'quarter', year: 2026, quarter: 2 }
const text = (overview: string) => [{ period: quarter, overview, reasons: null, response: null }]
const berths = measure('1.1', [40, 52, 61, 38, 45, 60], {
  texts: text('Berths let rose by 25% (+15) from Q1 to Q2. Berths let rose by 33% (+15) from Q1 to Q2.'),
})
const away = measure('1.2', [40, 52, 61, 38, 45, null], { texts: [] })

describe('all measures at a glance', () => {
  it('begin with the briefing: how many are in, and what says a wrong figure', () => {
    const glances = [berths, away].map((one) => measureGlance(one, quarter))
    expect(briefing('Q2 2026/27', glances)).toBe('Q2 2026/27: all 2 measures are in.')
    expect(wrongLine(glances)).toBe('One sentence says a wrong figure')
    const unread = measureGlance(measure('1.3', [1, 2, 3]), quarter)
    expect(wrongLine([unread])).toBeNull()
    expect(briefing('Q2 2026/27', [unread])).toBe('Q2 2026/27: the only measure is not in yet.')
    expect([unread, ...glances].filter(filters.missing.fits)).toEqual([unread])
    expect(glances.filter(filters.wrong.fits).map(({ code }) => code)).toEqual(['1.1'])
  })

  it('count as in only what was asked for: what is not due in the quarter is told apart', () => {
    const yearly = measureGlance({ ...berths, frequency: 'yearly', series: [] }, quarter)
    const survey = measureGlance({ ...berths, frequency: 'irregular' }, quarter)
    const open = measureGlance(measure('1.3', [1, 2, 3]), quarter)
    expect(briefing('Q2 2026/27', [open, yearly, survey])).toMatch(
      /^Q2 2026\/27: 0 of 2 measures are in, 1 is not due\./u,
    )
    expect(briefing('Q2 2026/27', [survey])).toMatch(/^Q2 2026\/27: no figure is due\./u)
  })

  it('say latest, change and state, the right figure and the likely slip', () => {
    const glance = measureGlance(berths, quarter)
    expect(glance).toMatchObject({
      latest: '60',
      change: '15 more (33%)',
      against: 'Q1 2026/27',
      judged: { state: 'risingWell' },
      claims: { right: 1, untestable: 0 },
    })
    expect(glance.wrong.map(slipWords)).toEqual(['The figures say 33% (+15) (divided by the new figure).'])
  })

  it('show ten quarters, a missing figure as a gap in the line, and say them all', () => {
    const glance = measureGlance(measure('1.1', [40, null, 61, 38, 45, 60], { texts: [] }), quarter)
    expect(glance.values).toEqual([null, null, null, null, 40, null, 61, 38, 45, 60])
    const at = sparkScale(glance, 212, 52)
    expect(sparkLines(glance.values, false, at)).toHaveLength(1)
    expect(at.y(61)).toBeLessThan(at.y(38))
    const periods = glance.values.map((_, place) => `P${place}`)
    expect(sparkWords(glance, periods)).toBe(
      'Latest 60, 15 more (33%) than Q1 2026/27. Figures: P4 40, P6 61, P7 38, P8 45, P9 60.',
    )
  })

  it('do not call a named survey missing that no calendar asks for, nor a report’s words where they are', () => {
    const [series] = measure('1', []).series
    if (!series) throw new Error('a series is needed')
    const readings = ['October 2022', 'Intake of the autumn'].map((name, place) => ({
      period: periodNamed(name),
      value: 40 + place,
      missingReason: null,
      restatements: [],
    }))
    const survey = measure('4.1', [], {
      frequency: 'irregular',
      isSurvey: true,
      series: [{ ...series, readings }],
    })
    // One that is said to be kept by quarter, but has only ever been told by surveys, is not asked for either.
    const misnamed: Measure = { ...survey, code: '4.2', frequency: 'quarterly', texts: [] }
    const glances = [survey, misnamed].map((one) => measureGlance(one, quarter))
    expect(glances.map(({ isIn }) => isIn)).toEqual([true, true])
    expect(glances.filter(filters.unwritten.fits).map(({ code }) => code)).toEqual(['4.2'])
  })

  it('say who has been asked, since when, and where there is nothing to ask for yet', () => {
    const [series] = measure('1', []).series
    if (!series) throw new Error('a series is needed')
    const open = { value: null, missingReason: null, restatements: [], askedOn: isoDate('2026-10-02') }
    const asked = measure('1', [], {
      owner: 'Harbour Office',
      series: [{ ...series, readings: [{ ...open, period: quarter }] }],
    })
    const words = (one: Measure) => {
      const glance = measureGlance(one, quarter)
      return `${notInWords(glance)}: ${askedWords(glance)}`
    }
    expect(words(asked)).toBe('Not returned: Harbour Office, asked 2 Oct 2026')
    expect(words({ ...asked, owner: null, series: [{ ...series, readings: [] }] })).toBe(
      'Not returned: nobody named',
    )
    expect(words({ ...asked, series: [] })).toBe('No series yet: say in its details what is counted')
  })

  it('mark a figure outside its limits once there are twelve to say what is usual', () => {
    const usual = [50, 52, 48, 51, 49, 50, 52, 48, 51, 49, 50, 52, 48]
    const long = (last: number) => {
      const values = [...usual, last]
      const [series] = measure('1', []).series
      if (!series) throw new Error('a series is needed')
      const readings = values.map((value, place) => ({
        period: {
          kind: 'quarter' as const,
          year: 2023 + Math.floor(place / 4),
          quarter: ([1, 2, 3, 4] as const)[place % 4] ?? 1,
        },
        value,
        missingReason: null,
        restatements: [],
      }))
      return measureGlance(measure('1', [], { series: [{ ...series, readings }] }), quarter)
    }
    expect(long(90).isOutside).toBe(true)
    expect(long(51)).toMatchObject({ isOutside: false, limits: { lower: expect.any(Number) as number } })
  })
})
