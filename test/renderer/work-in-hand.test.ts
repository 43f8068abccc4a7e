import { expect, it } from 'vitest'
import { agendaSheets, itemBand, paperOf } from '../../renderer/areas/meetings/agenda-place.ts'
import { stageSeconds, type TimesByJob, withStageTime } from '../../renderer/parts/jobs/stage-times.ts'
import { drawingQueue } from '../../renderer/parts/pdf/drawing-queue.ts'
import type { BuildStage, JobProgress } from '../../shared/pack/pack-view.ts'
import { builtPack } from './fake-pack.ts'

function progress(stage: BuildStage, state: JobProgress['state'] = { kind: 'running' }): JobProgress {
  return {
    jobId: 'a',
    kind: 'pack',
    meetingId: 1,
    title: 'Community Safety, version 5',
    stage,
    fraction: 0,
    subject: null,
    keptPapers: 0,
    state,
  }
}

it('times each stage from when it was first heard of to when the next one was', () => {
  const heard: readonly (readonly [JobProgress, number])[] = [
    [progress('read'), 1_000],
    [progress('assemble'), 3_100],
    [progress('count'), 4_000],
    [progress('count'), 9_000],
  ]
  const times = heard.reduce<TimesByJob>((before, [news, atMs]) => withStageTime(before, news, atMs), {})
  expect(stageSeconds(times['a'], 'read')).toBe(2)
  expect(stageSeconds(times['a'], 'assemble')).toBe(1)
  expect(stageSeconds(times['a'], 'count')).toBeNull()
  const ended = withStageTime(times, progress('count', { kind: 'cancelled' }), 10_000)
  expect(stageSeconds(ended['a'], 'count')).toBe(6)
  expect(stageSeconds(undefined, 'read')).toBeNull()
})

it('draws at most so many pages at once, and never one that was scrolled by', async () => {
  const queue = drawingQueue(2)
  const drawn: number[] = []
  const gates = [1, 2, 3, 4].map(() => Promise.withResolvers<void>())
  const stops = gates.map(() => new AbortController())
  gates.forEach((gate, index) => {
    const signal = stops[index]?.signal
    if (signal) queue(() => (drawn.push(index), gate.promise), signal)
  })
  expect(drawn).toEqual([0, 1])
  stops[2]?.abort()
  gates[0]?.resolve()
  await expect.poll(() => drawn).toEqual([0, 1, 3])
})

it('goes on drawing after a page that could not be drawn', async () => {
  const queue = drawingQueue(1)
  const { signal } = new AbortController()
  const drawn: string[] = []
  queue(() => Promise.reject(new Error('unreadable')).catch(() => void drawn.push('first')), signal)
  queue(() => Promise.resolve(void drawn.push('second')), signal)
  await expect.poll(() => drawn).toEqual(['first', 'second'])
})

const page = [
  { text: 'AGENDA', left: 0.4, top: 0.08 },
  { text: '7.', left: 0.1, top: 0.3 },
  { text: 'TOWN CENTRE CCTV RENEWAL', left: 0.15, top: 0.3 },
  { text: '8.', left: 0.1, top: 0.42 },
  { text: 'NEIGHBOURHOOD WARDEN REVIEW', left: 0.15, top: 0.42 },
  { text: 'in 7. and 9. of the plan', left: 0.15, top: 0.44 },
  { text: '(Pages 47 - 60)', left: 0.8, top: 0.5 },
  { text: '3', left: 0.5, top: 0.96 },
]

it('finds an item on the agenda’s page from its number to the next', () => {
  expect(itemBand(page, { number: 7 })).toEqual({ top: expect.closeTo(0.294), bottom: expect.closeTo(0.414) })
})

it('lets the last item of a page end with its last line, not with the page number', () => {
  const band = itemBand(page, { number: 8 })
  expect(band?.bottom).toBeGreaterThan(0.5)
  expect(band?.bottom).toBeLessThan(0.6)
  expect(itemBand(page, { number: 9 })).toBeNull()
})

it('knows where the agenda and an item’s paper stand in a copy', () => {
  const [members] = builtPack.editions
  if (!members) throw new Error('the pack has no copy')
  expect(agendaSheets(members)).toEqual({ first: 1, last: 4 })
  expect(paperOf(members, 107)).toMatchObject({ itemNumber: 8, firstSheet: 47 })
  expect(paperOf(members, null)).toBeNull()
})
