import { expect, it } from 'vitest'
import { addDays, isoDate } from '../../shared/calendar/iso-date.ts'
import { publicationDeadline } from '../../shared/calendar/clear-days.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { countedDays, publishWords } from '../../renderer/areas/meetings/publish-words.ts'
import { paperMark, takesPaper } from '../../renderer/areas/meetings/words.ts'
import { jobInHand, jobLine, percentOf, spokenJob } from '../../renderer/parts/jobs/job-words.ts'
import { countPapers } from '../../renderer/parts/paper-count.ts'
import { rangeText } from '../../renderer/parts/range-text.ts'
import { titleAndRest, wordsOf } from '../../renderer/parts/problem-words.ts'
import { whenText } from '../../renderer/parts/times.ts'
import type { JobProgress } from '../../shared/pack/pack-view.ts'
import { meetingDetail } from './fake-office.ts'

const thursday = isoDate('2024-02-22')
const rule = { clearDays: 5, saturdaysCount: false, closedDays: new Map() }
const deadline = publicationDeadline(thursday, rule)

it('counts down to the last lawful day, and says so when it has passed', () => {
  expect(deadline.latest).toBe('2024-02-14')
  const on = (day: string) => publishWords(deadline, thursday, isoDate(day))
  expect(on('2024-02-09')).toMatchObject({
    urgency: 'calm',
    headline: 'Publish within 5 days',
    day: 'Wed 14 Feb 2024',
  })
  expect(on('2024-02-13')).toMatchObject({ urgency: 'pressing', headline: 'Publish by tomorrow' })
  expect(on('2024-02-14')).toMatchObject({ urgency: 'pressing', headline: 'Publish today' })
  expect(on('2024-02-15')).toMatchObject({ urgency: 'past' })
  expect(on('2024-02-23')).toMatchObject({ urgency: 'held' })
  const adjournedTo = isoDate('2024-03-12')
  const adjourned = (day: string) =>
    publishWords(deadline, thursday, isoDate(day), null, adjournedTo).headline
  expect(adjourned('2024-03-12')).toBe('This meeting is adjourned')
  expect(adjourned('2024-03-13')).toBe('This meeting was held')
  expect(publishWords(deadline, thursday, isoDate('2024-02-15'), isoDate('2024-02-13'))).toMatchObject({
    urgency: 'published',
    headline: 'Published on 13 February 2024',
  })
})

it('numbers the clear days one to five and says why the others do not count', () => {
  const days = countedDays(deadline, thursday)
  expect(days.map(({ number }) => number)).toEqual([1, 2, null, null, 3, 4, 5])
  expect(days[2]).toMatchObject({ text: 'Saturday, 17 February 2024', why: 'Saturday' })
  expect(days[0]?.date).toBe(addDays(deadline.latest, 1))
})

it('names each item’s paper by where it stands', () => {
  const { items } = meetingDetail(null, false)
  const word = (number: number) => {
    const view = items.find(({ item }) => item.number === number)
    return view && paperMark(view)?.word
  }
  expect([1, 3, 6, 7, 9, 10, 13].map(word)).toEqual([
    undefined,
    'From the minutes',
    'In',
    'In, version 3',
    'Not here yet',
    'To follow',
    'Motion composed',
  ])
})

it('offers a file’s place only where a file would be used', () => {
  const { items } = meetingDetail(null, false)
  const refused = items.filter((view) => !takesPaper(view)).map(({ item }) => item.number)
  expect(refused).toEqual([3, 4, 5, 13])
})

it('counts papers as the list of meetings does', () => {
  const { items } = meetingDetail(null, false)
  expect(countPapers(items)).toEqual({ wanted: 10, here: 8, missing: [9] })
})

it('writes a range with a spaced dash, and a single page alone', () => {
  expect(rangeText({ first: 47, last: 58 })).toBe('47 – 58')
  expect(rangeText({ first: 47, last: 47 })).toBe('47')
})

it('makes a title of a problem’s first sentence, whatever stops stand in file names', () => {
  const { what } = wordsOf(
    new Problem('word-file-damaged', { fileName: 'Review v3. Final.docx', why: 'It stops half-way.' }),
  )
  expect(titleAndRest('“Review v3.docx” cannot be read. It stops half-way.')).toEqual({
    title: '“Review v3.docx” cannot be read',
    rest: 'It stops half-way.',
  })
  expect(titleAndRest(what).title).toBe('“Review v3. Final.docx” cannot be read')
  expect(titleAndRest('No stop at all')).toEqual({ title: 'No stop at all', rest: '' })
})

it('has words for what was thrown and is no Problem', () => {
  expect(wordsOf(new TypeError('x is undefined')).what).not.toContain('undefined')
})

const job: JobProgress = {
  jobId: '1',
  kind: 'pack',
  meetingId: 1,
  title: 'Community Safety, version 5',
  stage: 'count',
  fraction: 0.584,
  subject: 'Item 8',
  keptPapers: 0,
  state: { kind: 'running' },
}

it('says of a job what, stage and subject; aloud only the stage, so that it does not chatter', () => {
  expect(jobLine(job)).toBe('Community Safety, version 5: laying out and counting, item 8')
  expect(spokenJob(job)).toBe('Community Safety, version 5: laying out and counting')
  expect(percentOf(job)).toBe(58)
  expect(jobLine({ ...job, state: { kind: 'done', packId: 3 } })).toBe('Community Safety, version 5 is ready')
})

it('shows no build that a later one of its meeting has replaced', () => {
  const failed = { code: 'x', details: {}, what: '', next: '' }
  const first: JobProgress = { ...job, jobId: 'first', state: { kind: 'failed', ...failed } }
  const second: JobProgress = { ...job, jobId: 'second', state: { kind: 'done', packId: 2 } }
  const elsewhere: JobProgress = { ...first, jobId: 'elsewhere', meetingId: 2 }

  expect(jobInHand([second, first], new Set())).toBe(second)
  expect(jobInHand([second, first], new Set(['second']))).toBeUndefined()
  expect(jobInHand([second, elsewhere, first], new Set(['second']))).toBe(elsewhere)
  expect(jobInHand([second, job, first], new Set())).toBe(job)
})

it('gives today’s times without their day', () => {
  const noon = new Date(2026, 10, 21, 12, 5).toISOString()
  expect(whenText(noon, isoDate('2026-11-21'))).toBe('12.05 pm')
  expect(whenText(noon, isoDate('2026-11-22'))).toBe('21 Nov 2026, 12.05 pm')
})
