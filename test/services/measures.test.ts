import * as fc from '../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/calendar/iso-date.ts'
import type { RequestOf } from '../../shared/contract/contract.ts'
import type { FigureCell } from '../../shared/contract/measure-fields.ts'
import { periodLabel } from '../../shared/measures/period.ts'
import { type Clerk, newClerk } from '../helpers/clerk.ts'
import { clerkWithMeasures, quarterlyMeasure } from '../helpers/measured-clerk.ts'

const cell = (seriesId: number, period: string, value: number | null, further: Partial<FigureCell> = {}) => ({
  seriesId,
  period,
  seen: null,
  value,
  missingReason: null,
  restatedBecause: null,
  ...further,
})

const seen = (value: number | null, missingReason: string | null = null) => ({ value, missingReason })

/** What stands in a measure's first series: "Q1 2023/24 5 (was 4: counted twice)". */
async function figuresOf({ app }: Clerk, measureId: number): Promise<readonly string[]> {
  const { measure } = await app.operations['measures.one']({ measureId, period: null })
  return (measure.series[0]?.readings ?? []).map(({ period, value, missingReason, restatements }) => {
    const before = restatements.map((one) => ` (was ${one.value}: ${one.why})`).join('')
    return `${periodLabel(period)} ${value ?? missingReason ?? 'open'}${before}`
  })
}

async function undoes({ app }: Clerk, committeeId: number): Promise<string> {
  const { shown } = await app.operations['measures.read']({ committeeId, period: null })
  const { undone } = await app.operations['measures.undo']({ committeeId, stepId: shown?.undo?.id ?? 0 })
  return undone
}

async function redoes({ app }: Clerk, committeeId: number): Promise<string> {
  const { shown } = await app.operations['measures.read']({ committeeId, period: null })
  const { done } = await app.operations['measures.redo']({ committeeId, stepId: shown?.redo?.id ?? 0 })
  return done
}

describe('entering figures', () => {
  it('takes back what was decided by the figures that they replace, and undoing brings it again', async () => {
    const clerk = await clerkWithMeasures([
      quarterlyMeasure('Bins missed', { 'Q1 2023/24': 100, 'Q2 2023/24': 110 }),
    ])
    const { committeeId, seriesIds, measureIds, app } = clerk
    const [measureId = 0] = measureIds
    const period = 'Q2 2023/24'
    const sentence = 'Bins missed fell by 20.'
    const decided = async () => {
      const { measure } = await app.operations['measures.one']({ measureId, period: null })
      return [measure.claimsLeft.length, measure.judgedOtherwise.length]
    }
    const enters = (value: number, was: number) =>
      app.operations['measures.enter']({
        committeeId,
        cells: [cell(seriesIds[0] ?? 0, period, value, { seen: seen(was), restatedBecause: 'late returns' })],
      })
    await app.operations['measures.saveText']({
      measureId,
      period,
      field: 'reasons',
      text: sentence,
      seen: '',
    })
    await app.operations['measures.leaveClaim']({ measureId, period, sentence, why: 'The officer is sure.' })
    const judged = { state: 'steady', why: 'One bad month.' } as const
    await app.operations['measures.judge']({ measureId, period, judged })
    expect(await decided()).toEqual([1, 1])

    // It still rises, so the judgement stands; the sentence would be held against another figure.
    expect(await enters(112, 110)).toMatchObject({ lookAgain: ['Bins missed'] })
    expect(await decided()).toEqual([0, 1])
    expect(await enters(60, 112)).toMatchObject({ lookAgain: ['Bins missed'] })
    expect(await decided()).toEqual([0, 0])
    await undoes(clerk, committeeId)
    await undoes(clerk, committeeId)
    expect(await decided()).toEqual([1, 1])
  })

  it('says which step it took, so that a window knows its own; nothing entered is no step', async () => {
    const { app, committeeId, seriesIds } = await clerkWithMeasures([
      quarterlyMeasure('Bins missed', { 'Q1 2023/24': 100 }),
    ])
    const [series = 0] = seriesIds
    const cells = [cell(series, 'Q2 2023/24', 90)]
    const { stepId } = await app.operations['measures.enter']({ committeeId, cells })
    const { undo } = await app.operations['measures.steps']({ committeeId })
    expect(undo).toMatchObject({ id: stepId, label: 'Enter 90 for Bins missed, Q2 2023/24' })

    const again = [cell(series, 'Q2 2023/24', 90, { seen: seen(90) })]
    expect(await app.operations['measures.enter']({ committeeId, cells: again })).toMatchObject({
      entered: 0,
      stepId: null,
    })
    const emptied = [cell(series, 'Q2 2023/24', null, { seen: seen(90) })]
    await app.operations['measures.enter']({ committeeId, cells: emptied })
    const { undo: last } = await app.operations['measures.steps']({ committeeId })
    expect(last?.label).toBe('Empty Bins missed, Q2 2023/24')
  })

  it('takes many cells in one step, and back again after the window was closed', async () => {
    const clerk = await clerkWithMeasures([quarterlyMeasure('Bins missed', { 'Q1 2023/24': 100 })])
    const { committeeId, seriesIds, measureIds } = clerk
    const [series = 0] = seriesIds
    const { entered } = await clerk.app.operations['measures.enter']({
      committeeId,
      cells: [
        cell(series, 'Q2 2023/24', 90),
        cell(series, 'Q3 2023/24', null, { missingReason: 'the lorry’s scales broke' }),
        cell(series, 'Q1 2023/24', 101, { seen: seen(100), restatedBecause: 'late returns' }),
      ],
    })
    const after = [
      'Q1 2023/24 101 (was 100: late returns)',
      'Q2 2023/24 90',
      'Q3 2023/24 the lorry’s scales broke',
    ]
    expect(entered).toBe(3)
    expect(await figuresOf(clerk, measureIds[0] ?? 0)).toEqual(after)

    await clerk.leaves()
    const again = await newClerk({ folder: clerk.folder })
    expect(await undoes(again, committeeId)).toBe('Enter 3 figures, 1 of them restated')
    expect(await figuresOf(again, measureIds[0] ?? 0)).toEqual(['Q1 2023/24 100'])
    expect(await redoes(again, committeeId)).toBe('Enter 3 figures, 1 of them restated')
    expect(await figuresOf(again, measureIds[0] ?? 0)).toEqual(after)
  })

  it('puts right what was mistyped, and keeps nothing of it', async () => {
    const clerk = await clerkWithMeasures([quarterlyMeasure('Bins missed', { 'Q1 2023/24': 100 })])
    const [series = 0] = clerk.seriesIds
    await clerk.app.operations['measures.enter']({
      committeeId: clerk.committeeId,
      cells: [cell(series, 'Q1 2023/24', 109, { seen: seen(100) })],
    })
    expect(await figuresOf(clerk, clerk.measureIds[0] ?? 0)).toEqual(['Q1 2023/24 109'])
  })

  it.each<readonly [string, FigureCell, object]>([
    [
      'another’s figure',
      cell(1, 'Q1 2023/24', 7),
      { code: 'figure-changed-elsewhere', details: { cell: 'Bins missed, Q1 2023/24', now: '100' } },
    ],
    [
      'a figure beside a reason for none',
      cell(1, 'Q2 2023/24', 7, { missingReason: 'lost' }),
      { code: 'figure-beside-reason', details: { cell: 'Bins missed, Q2 2023/24' } },
    ],
    [
      'a month among quarters',
      cell(1, 'May 2023', 7),
      { code: 'figure-of-another-rhythm', details: { cell: 'Bins missed, May 2023', rhythm: 'quarter' } },
    ],
    ['a series that is gone', cell(99, 'Q2 2023/24', 7), { code: 'no-such-series' }],
  ])('refuses %s, and enters none of the cells beside it', async (_, wrong, problem) => {
    const clerk = await clerkWithMeasures([quarterlyMeasure('Bins missed', { 'Q1 2023/24': 100 })])
    const [series = 0] = clerk.seriesIds
    const seriesId = wrong.seriesId === 99 ? 99 : series
    await expect(
      clerk.app.operations['measures.enter']({
        committeeId: clerk.committeeId,
        cells: [cell(series, 'Q4 2023/24', 5), { ...wrong, seriesId }],
      }),
    ).rejects.toMatchObject(problem)
    expect(await figuresOf(clerk, clerk.measureIds[0] ?? 0)).toEqual(['Q1 2023/24 100'])
  })
})

describe('a quarter’s round', () => {
  it('opens a quarter once, with every figure that is due in it, and closes it again', async () => {
    const clerk = await clerkWithMeasures([
      quarterlyMeasure('Bins missed', { 'Q2 2023/24': 100 }),
      { ...quarterlyMeasure('Satisfied', { 'Q2 2023/24': 50 }), frequency: 'halfYearly' },
    ])
    const { committeeId } = clerk
    const read = () => clerk.app.operations['measures.read']({ committeeId, period: null })
    expect((await read()).shown).toMatchObject({ period: 'Q2 2023/24', toOpen: 'Q3 2023/24' })

    const opened = await clerk.app.operations['measures.openQuarter']({ committeeId, period: 'Q3 2023/24' })

    // The half year does not end with the third quarter.
    expect(opened).toMatchObject({ opened: 1 })
    expect((await read()).shown).toMatchObject({ period: 'Q3 2023/24', toOpen: null })
    expect((await read()).shown?.measures.map(({ isIn, askedOn }) => [isIn, askedOn])).toEqual([
      [false, '2024-02-12'],
      [true, null],
    ])
    await expect(
      clerk.app.operations['measures.openQuarter']({ committeeId, period: 'Q3 2023/24' }),
    ).rejects.toMatchObject({ code: 'quarter-open' })
    expect(await undoes(clerk, committeeId)).toBe('Open Q3 2023/24')
    expect((await read()).shown).toMatchObject({ period: 'Q2 2023/24', toOpen: 'Q3 2023/24' })
  })

  it('keeps words as they are typed, one step for what is typed at one go', async () => {
    const clerk = await clerkWithMeasures([quarterlyMeasure('Bins missed', { 'Q1 2023/24': 100 })])
    const [measureId = 0] = clerk.measureIds
    const writes = (text: string, before: string) =>
      clerk.app.operations['measures.saveText']({
        measureId,
        period: 'Q1 2023/24',
        field: 'reasons',
        text,
        seen: before,
      })
    await writes('Ice', '')
    await writes('Ice on the roads.', 'Ice')
    await expect(writes('Snow.', 'Ice')).rejects.toMatchObject({
      code: 'measure-text-elsewhere',
      details: { field: 'reasons', now: 'Ice on the roads.' },
    })
    const reasons = async () => {
      const { measure } = await clerk.app.operations['measures.one']({ measureId, period: null })
      return measure.texts.map((text) => text.reasons)
    }
    expect(await reasons()).toEqual(['Ice on the roads.'])
    expect(await undoes(clerk, clerk.committeeId)).toBe('Write the reasons of Bins missed')
    expect(await reasons()).toEqual([])
  })
})

describe('the office’s own measures', () => {
  it('begins with nothing but a committee', async () => {
    const clerk = await clerkWithMeasures([])
    const { committeeId, app } = clerk
    await app.operations['measures.savePlan']({
      committeeId,
      plan: {
        fromOn: isoDate('2023-04-01'),
        title: 'Clean streets',
        priorities: [{ name: 'Bins', kind: 'operational', was: null }],
      },
      seen: null,
    })
    const fields = quarterlyMeasure('Bins missed', {})
    await app.operations['measures.add']({ committeeId, fields: fields.fields, series: [...fields.series] })
    const { shown } = await app.operations['measures.read']({ committeeId, period: 'Q3 2023/24' })
    expect(shown).toMatchObject({
      measures: [{ title: 'Bins missed', priority: 'Bins', isIn: false }],
      plan: { title: 'Clean streets', priorities: [{ name: 'Bins', kind: 'operational' }] },
    })
    await expect(
      app.operations['measures.add']({ committeeId, fields: fields.fields, series: [...fields.series] }),
    ).rejects.toMatchObject({ code: 'measure-named-alike' })
  })

  it('renames a measure from a quarter on, and a priority with its measures', async () => {
    const clerk = await clerkWithMeasures([quarterlyMeasure('Bins missed', { 'Q1 2023/24': 100 })])
    const [measureId = 0] = clerk.measureIds
    const { committeeId, app } = clerk
    await app.operations['measures.change']({
      measureId,
      seen: { title: 'Bins missed' },
      fields: { title: 'Collections missed', code: '1.1' },
      series: null,
      namedFrom: 'Q2 2023/24',
    })
    const titleIn = async (period: string) =>
      (await app.operations['measures.read']({ committeeId, period })).shown?.measures[0]?.title
    expect(await titleIn('Q1 2023/24')).toBe('Bins missed')
    expect(await titleIn('Q2 2023/24')).toBe('Collections missed')
    await app.operations['measures.savePlan']({
      committeeId,
      plan: {
        fromOn: isoDate('2023-10-01'),
        title: 'Cleaner streets',
        priorities: [{ name: 'Waste', kind: 'operational', was: 'Bins' }],
      },
      seen: null,
    })
    const { shown } = await app.operations['measures.read']({ committeeId, period: null })
    expect(shown?.measures[0]?.priority).toBe('Waste')
    await expect(
      app.operations['measures.change']({
        measureId,
        seen: { priority: 'Bins' },
        fields: { owner: 'Parks' },
        series: null,
        namedFrom: null,
      }),
    ).rejects.toMatchObject({ code: 'measure-changed-elsewhere', details: { field: 'priority' } })
  })

  it('never writes over a plan that another window changed, nor over another day’s version', async () => {
    const { committeeId, app } = await clerkWithMeasures([])
    const save = app.operations['measures.savePlan']
    /** What a window opened now would send. */
    const wishFor = async (fromOn: string, title: string): Promise<RequestOf<'measures.savePlan'>> => {
      const { shown } = await app.operations['measures.read']({ committeeId, period: 'Q3 2023/24' })
      const there = shown?.plan ?? null
      return {
        committeeId,
        plan: { fromOn: isoDate(fromOn), title, priorities: [] },
        seen: there && { ...there, priorities: [...there.priorities] },
      }
    }
    const first = await wishFor('2023-04-01', 'Clean streets')
    await save(first)
    // Another window was opened before there was a plan.
    await expect(save(first)).rejects.toMatchObject({
      code: 'plan-changed-elsewhere',
      details: { title: 'Clean streets' },
    })

    const mine = await wishFor('2023-04-01', 'Tidy streets')
    await save(await wishFor('2023-04-01', 'Cleaner streets'))
    await expect(save(mine)).rejects.toMatchObject({ code: 'plan-changed-elsewhere' })

    await save(await wishFor('2024-04-01', 'Next year’s streets'))
    await expect(save(await wishFor('2024-04-01', 'Cleaner streets'))).rejects.toMatchObject({
      code: 'plan-of-that-day',
      details: { day: '1 April 2024' },
    })
    const { shown } = await app.operations['measures.read']({ committeeId, period: 'Q1 2024/25' })
    expect(shown?.plan?.title).toBe('Next year’s streets')
  })

  it('keeps a measure with figures in their rhythm, and says what to do; one that only asks may change', async () => {
    const clerk = await clerkWithMeasures([
      quarterlyMeasure('Bins missed', { 'Q1 2023/24': 100 }),
      quarterlyMeasure('Graffiti', {}),
    ])
    const { committeeId, app, measureIds, seriesIds } = clerk
    await app.operations['measures.openQuarter']({ committeeId, period: 'Q3 2023/24' })
    const byMonth = (measureId = 0) =>
      app.operations['measures.change']({
        measureId,
        seen: { frequency: 'quarterly' },
        fields: { frequency: 'monthly' },
        series: null,
        namedFrom: null,
      })
    await expect(byMonth(measureIds[0])).rejects.toMatchObject({
      code: 'figures-of-another-rhythm',
      details: { has: 'by quarter', wanted: 'by month' },
    })
    await byMonth(measureIds[1])
    const months = ['October 2023', 'November 2023', 'December 2023']
    const sheet = await app.operations['measures.sheet']({ committeeId, period: 'Q3 2023/24' })
    expect(sheet.rows.map(({ due }) => due)).toEqual([['Q3 2023/24'], months])
    const cells = months.map((month, place) => cell(seriesIds[1] ?? 0, month, place + 1))
    await app.operations['measures.enter']({ committeeId, cells })
    await undoes(clerk, committeeId)
    expect(await undoes(clerk, committeeId)).toBe('Change Graffiti')
    expect(await figuresOf(clerk, measureIds[1] ?? 0)).toEqual(['Q3 2023/24 open'])
  })

  it('gives no measure the number of one that was taken out, so that nothing leads to a stranger', async () => {
    const clerk = await clerkWithMeasures([quarterlyMeasure('Bins missed', { 'Q1 2023/24': 100 })])
    const { committeeId, app, measureIds, seriesIds } = clerk
    await app.operations['measures.remove']({ measureId: measureIds[0] ?? 0 })
    const { fields, series } = quarterlyMeasure('Graffiti', {})
    const { measureId } = await app.operations['measures.add']({ committeeId, fields, series: [...series] })
    expect(measureIds).not.toContain(measureId)
    // A window that still shows the old one enters nothing into the new one.
    await expect(
      app.operations['measures.enter']({ committeeId, cells: [cell(seriesIds[0] ?? 0, 'Q2 2023/24', 7)] }),
    ).rejects.toMatchObject({ code: 'no-such-series' })
    await undoes(clerk, committeeId)
    expect(await undoes(clerk, committeeId)).toBe('Remove Bins missed')
    expect(await figuresOf(clerk, measureIds[0] ?? 0)).toEqual(['Q1 2023/24 100'])
  })

  it('lets priorities take each other’s names, and series stay that another window has added', async () => {
    const green = { ...quarterlyMeasure('Trees', {}) }
    const clerk = await clerkWithMeasures([
      quarterlyMeasure('Bins missed', { 'Q1 2023/24': 100 }),
      { ...green, fields: { ...green.fields, priority: 'Green' } },
    ])
    const { committeeId, app, measureIds, seriesIds } = clerk
    await app.operations['measures.savePlan']({
      committeeId,
      plan: {
        fromOn: isoDate('2023-10-01'),
        title: 'Streets',
        priorities: [
          { name: 'Green', kind: null, was: 'Bins' },
          { name: 'Bins', kind: null, was: 'Green' },
        ],
      },
      seen: null,
    })
    const { shown } = await app.operations['measures.read']({ committeeId, period: null })
    expect(shown?.measures.map(({ title, priority }) => [title, priority])).toEqual([
      ['Bins missed', 'Green'],
      ['Trees', 'Bins'],
    ])
    const [own] = quarterlyMeasure('Bins missed', {}).series
    const wanted = [
      { id: seriesIds[0] ?? 0, label: 'Missed', unit: 'count', counted: null, aggregation: 'sum' },
    ] as const
    await expect(
      app.operations['measures.change']({
        measureId: measureIds[0] ?? 0,
        seen: {},
        fields: {},
        // The window has never seen the series' present name.
        series: { seen: own ? [{ ...own, id: seriesIds[0] ?? 0, label: 'Old' }] : [], wanted: [...wanted] },
        namedFrom: null,
      }),
    ).rejects.toMatchObject({ code: 'measure-changed-elsewhere', details: { field: 'series' } })
  })

  it('takes a measure out with all that was kept of it, and puts it back as it was', async () => {
    const clerk = await clerkWithMeasures([
      quarterlyMeasure('Bins missed', { 'Q1 2023/24': 100, 'Q2 2023/24': 90 }),
    ])
    const [measureId = 0] = clerk.measureIds
    await clerk.app.operations['measures.judge']({
      measureId,
      period: 'Q2 2023/24',
      judged: { state: 'steady', why: 'A short quarter' },
    })
    const before = await clerk.app.operations['measures.one']({ measureId, period: null })
    await clerk.app.operations['measures.remove']({ measureId })
    await expect(clerk.app.operations['measures.one']({ measureId, period: null })).rejects.toMatchObject({
      code: 'no-such-measure',
    })
    expect(await undoes(clerk, clerk.committeeId)).toBe('Remove Bins missed')
    const { measure } = await clerk.app.operations['measures.one']({ measureId, period: null })
    expect(measure).toEqual(before.measure)
  })
})

type Wish = { [Name in 'measures.enter' | 'measures.saveText' | 'measures.change']: RequestOf<Name> }

it('undoes and redoes whatever was done, exactly', async () => {
  const clerk = await clerkWithMeasures([
    quarterlyMeasure('Bins missed', { 'Q1 2023/24': 100 }),
    quarterlyMeasure('Graffiti', { 'Q1 2023/24': 5 }),
  ])
  const { committeeId, app, seriesIds, measureIds } = clerk
  const whole = async () => {
    const all = []
    for (const measureId of measureIds) {
      const { measure } = await app.operations['measures.one']({ measureId, period: null })
      all.push(measure)
    }
    return JSON.stringify(all)
  }
  let runs = 0
  const which = fc.nat({ max: 1 })
  const wish = fc.oneof(
    fc.record({
      kind: fc.constant('figure' as const),
      which,
      quarter: fc.integer({ min: 1, max: 4 }),
      value: fc.option(fc.nat()),
    }),
    fc.record({ kind: fc.constant('words' as const), which, text: fc.string({ maxLength: 8 }) }),
    fc.record({ kind: fc.constant('title' as const), which, text: fc.stringMatching(/^[a-z]{1,9}$/) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 6 }), async (wishes) => {
      // A step of another kind, so that words are not joined to those of the run before: the clock stands still.
      await app.operations['measures.change']({
        measureId: measureIds[0] ?? 0,
        seen: {},
        fields: { owner: `Owner ${(runs += 1)}` },
        series: null,
        namedFrom: null,
      })
      const states = [await whole()]
      let taken = 0
      for (const one of wishes) {
        const measureId = measureIds[one.which] ?? 0
        const { measure } = await app.operations['measures.one']({ measureId, period: null })
        if (one.kind === 'figure') {
          const period = `Q${one.quarter} 2023/24`
          const now = measure.series[0]?.readings.find((each) => periodLabel(each.period) === period)
          const before = now === undefined ? null : seen(now.value, now.missingReason)
          await app.operations['measures.enter']({
            committeeId,
            cells: [
              cell(seriesIds[one.which] ?? 0, period, one.value, { seen: before, restatedBecause: 'again' }),
            ],
          } satisfies Wish['measures.enter'])
        } else if (one.kind === 'words') {
          const now = measure.texts[0]?.response ?? ''
          await app.operations['measures.saveText']({
            measureId,
            period: 'Q1 2023/24',
            field: 'response',
            text: one.text,
            seen: now,
          } satisfies Wish['measures.saveText'])
        } else {
          await app.operations['measures.change']({
            measureId,
            seen: {},
            fields: { title: `${one.text} ${one.which}` },
            series: null,
            namedFrom: null,
          } satisfies Wish['measures.change'])
        }
        const state = await whole()
        if (state !== states.at(-1)) states.push(state)
        taken = states.length - 1
      }
      const { shown } = await app.operations['measures.read']({ committeeId, period: null })
      if (taken === 0 || shown === null) return
      const seenBack = [await whole()]
      while (seenBack.at(-1) !== states[0]) {
        await undoes(clerk, committeeId)
        seenBack.push(await whole())
      }
      // Words typed at one go are one step, so some states between are passed over; none is new.
      expect(seenBack.every((state) => states.includes(state))).toBe(true)
      for (const state of seenBack.slice(0, -1).toReversed()) {
        await redoes(clerk, committeeId)
        expect(await whole()).toBe(state)
      }
    }),
    { numRuns: 15 },
  )
}, 120_000)

it('a plan’s file that leaves a measure out is told by its name, and a code that moves by both codes', async () => {
  const clerk = await clerkWithMeasures([])
  const plan = (refs: Readonly<Record<string, string>>) =>
    clerk.writes('plan.json', {
      format: 'packwright-case-measures/1',
      plan: 'Ponds for all',
      committee: 'Streets Committee',
      measures: Object.entries(refs).map(([title, ref]) => ({
        ref,
        title,
        directionOfGood: 'up',
        series: [
          { name: title, unit: 'ducks', aggregation: 'sum', points: [{ period: 'Q1 2023/24', value: 4 }] },
        ],
      })),
    })
  await clerk.imports(plan({ Ducks: '1.1', Geese: '1.2' }))
  const file = clerk.app.files.offerPath(plan({ Ducks: '1.2' }))
  expect(await clerk.app.operations['measures.previewPlan']({ file })).toMatchObject({
    notInFile: ['1.2 Geese'],
    changed: [{ title: 'Ducks', what: ['code 1.1 becomes 1.2'] }],
    unchanged: 0,
  })
})
