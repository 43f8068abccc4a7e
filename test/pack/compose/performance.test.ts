import { describe, expect, it } from 'vitest'
import { compose } from '../../../electron/pack/compose/compose.ts'
import type { Measure, Series } from '../../../shared/measures/measure.ts'
import { performanceSpec } from '../../../shared/pack/performance-spec.ts'
import { childrenOf, codec, everyElement, readPaper, textOf, type ReadPaper } from './read-paper.ts'
import { checkTexts } from '../../../shared/measures/claims/check-texts.ts'
import { measure, meeting } from './sample-records.ts'

const quarter = { kind: 'quarter', year: 2026, quarter: 2 } as const
const berths = measure('1.1', [40, 52, 61, 38, 45, 60])

function printed(measures: readonly Measure[], pages: readonly number[] | null = null): ReadPaper {
  return readPaper(compose(performanceSpec(meeting, measures, quarter, pages), codec))
}

describe('a performance report', () => {
  it('lists its measures with arrow, word and live page number', () => {
    const paper = printed([berths], [16, 17])
    const contents = paper.paragraphs.filter(({ style }) => style === 'PWContentsLine')
    expect(contents.map(({ text }) => text)).toEqual([
      '1.1 Berths let: ↑\u00a0GREEN  16',
      'Appendix A: How to read this report  17',
    ])
    const wanted = everyElement(paper.body, 'w:instrText').map(
      (one) =>
        one.children
          .filter((child) => typeof child === 'string')
          .join('')
          .split(' ')[2],
    )
    const held = everyElement(paper.body, 'w:bookmarkStart').map((one) => one.attributes.get('w:name'))
    expect(wanted).toEqual(['_measure_1_1', '_measure_method'])
    expect(held).toEqual(wanted)
  })

  it('gives each measure a page, its finding first, then the change against last quarter and last year', () => {
    const { paragraphs } = printed([berths])
    const from = paragraphs.findIndex(({ style }) => style === 'PWMeasure')
    expect(paragraphs.slice(from, from + 4).map(({ text }) => text)).toEqual([
      '1.1 Berths let',
      'Priority: a busy harbour',
      '↑ GREEN: higher than the quarter before, which is wanted',
      'Berths: 60 in Q2 2026/27. That is 15 more (33%) than Q1 2026/27 and 8 more (15%) than Q2 2025/26.',
    ])
  })

  it('never ends a line between a minus and its figure, and the checker reads it as it was typed', () => {
    const [text] = berths.texts
    if (text === undefined) throw new Error('a text is needed')
    const overview = 'Berths let fell by 26% (-16) since Q4 2025/26, in 9-12 harbours.'
    const told = { ...berths, texts: [{ ...text, overview }] }
    const { paragraphs } = printed([told])
    expect(paragraphs.map((one) => one.text)).toContain(
      'Berths let fell by 26% (−16) since Q4 2025/26, in 9-12 harbours.',
    )
    const verdicts = (words: string) =>
      checkTexts({ ...berths, texts: [{ ...text, overview: words }] }, text.period).map(
        ({ verdict }) => verdict,
      )
    const right = 'Berths let fell by 38% (-23) from Q3 2025/26 to Q4 2025/26.'
    expect(verdicts(right)).toEqual(['right'])
    expect(verdicts(right.replace('-23', '−23'))).toEqual(['right'])
  })

  it('binds caption, chart and table together and to their heading', () => {
    const { paragraphs, tables } = printed([berths])
    const from = paragraphs.findIndex(({ style }) => style === 'PWMeasure')
    const figure = paragraphs.findIndex(({ style }) => style === 'PWFigure')
    expect(paragraphs.slice(from, figure + 1).every(({ bindsToNext }) => bindsToNext)).toBe(true)
    const header = everyElement(childrenOf(tables[0] ?? figureless(), 'w:tr')[0] ?? figureless(), 'w:pStyle')
    expect(header[0]?.attributes.get('w:val')).toBe('PWTableHeading')
  })

  it('prints in the table every quarter that is charted, and the latest figure in the alternative text', () => {
    const paper = printed([berths])
    expect(
      childrenOf(paper.tables[0] ?? figureless(), 'w:tr').map((row) => childrenOf(row, 'w:tc').map(textOf)),
    ).toEqual([
      ['Quarter', 'Q1 2025/26', 'Q2 2025/26', 'Q3 2025/26', 'Q4 2025/26', 'Q1 2026/27', 'Q2 2026/27'],
      ['Berths', '40', '52', '61', '38', '45', '60'],
    ])
    expect(everyElement(paper.body, 'wp:docPr')[0]?.attributes.get('descr')).toMatch(
      /^Column chart of Berths let over 6 periods\. Latest: 60 in Q2 26\/27/,
    )
  })

  it('gives five series over several quarters a second page that says whose it is; in one survey they share a page', () => {
    const [berth] = berths.series
    const five = (count: number): Measure => ({
      ...berths,
      series: ['North', 'South', 'East', 'West', 'Inner'].map((label, at): Series => ({
        ...(berth ?? raise()),
        id: at + 1,
        label: `${label} quay`,
        readings: (berth ?? raise()).readings.slice(-count),
      })),
    })
    const over = printed([five(6)]).paragraphs
    const continued = over.findIndex(({ style }) => style === 'PWMeasureContinued')
    expect(over[continued]).toMatchObject({ text: '1.1 Berths let, continued', bindsToNext: true })
    expect(over[continued + 1]).toMatchObject({
      style: 'Caption',
      text: expect.stringContaining('West quay'),
    })
    expect(printed([five(2)]).paragraphs.some(({ style }) => style === 'PWMeasureContinued')).toBe(false)
  })

  it('says in its appendix which charts have a mean alone, and what is rounded', () => {
    const { paragraphs } = printed([berths])
    const words = paragraphs.map(({ text }) => text).join(' ')
    expect(words).toContain('of 4 to 11, the chart of a single count without a target shows the mean')
    expect(words).toContain('The percentage of a change is rounded to the nearest whole number')
  })

  it('draws no chart where there is no figure, and says why', () => {
    const paper = printed([measure(null, [null, null, null, null, null, null])])
    expect(everyElement(paper.body, 'w:drawing')).toEqual([])
    expect(paper.paragraphs.find(({ style }) => style === 'PWKeyFinding')?.text).toBe(
      'No figure this quarter: the count was not made',
    )
  })

  it('says why there is no figure: nobody returned it, none are kept, or the only one is a survey’s', () => {
    const finding = (further: Partial<Measure>) =>
      performanceSpec(meeting, [{ ...berths, ...further }], quarter, null).measures[0]?.finding
    const [series] = berths.series
    const withReadings = (readings: Series['readings']): Partial<Measure> => ({
      series: series ? [{ ...series, readings }] : [],
    })
    const kept = series?.readings.slice(0, 5) ?? []
    expect(finding(withReadings(kept))).toBe('No figure this quarter: it has not been returned')
    expect(finding({ series: [] })).toBe('No figure this quarter: none are kept of this measure')
    const held = {
      period: { kind: 'survey', name: 'May 2026' },
      value: 42,
      missingReason: null,
      restatements: [],
    } as const
    expect(finding({ ...withReadings([held]), isSurvey: true, frequency: 'irregular' })).toBe(
      'No trend yet: there is no figure for the period before',
    )
  })

  it('leaves it to the tables to say the figures of many series that have nothing before them', () => {
    const [series] = berths.series
    const first = series?.readings.slice(5) ?? []
    const of = (readings: Series['readings']) =>
      performanceSpec(
        meeting,
        [
          {
            ...berths,
            series: [1, 2, 3].flatMap((id) =>
              series ? [{ ...series, id, label: `Pier ${id}`, readings }] : [],
            ),
          },
        ],
        quarter,
        null,
      ).measures[0]?.computed
    expect(of(first)).toEqual([])
    expect(of(series?.readings ?? [])).toHaveLength(3)
  })

  it('tells measures apart whose code is missing or used twice', () => {
    const paper = printed([berths, berths, measure(null, [1, 2])])
    const names = everyElement(paper.body, 'w:bookmarkStart').map((one) => one.attributes.get('w:name'))
    expect(new Set(names).size).toBe(4)
  })
})

function figureless(): never {
  throw new Error('the table is missing')
}

function raise(): never {
  throw new Error('the measure has no series')
}
