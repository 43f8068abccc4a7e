import * as fc from '../helpers/fast-check.ts'
import { expect, it } from 'vitest'
import { createJobs, fractionOf } from '../../electron/work/jobs.ts'
import { buildStages, type JobProgress } from '../../shared/pack/pack-view.ts'
import { Problem } from '../../shared/problems/problem.ts'

const subject = { meetingId: 7, title: 'Community Safety, version 2' }

it('tells a build’s stages in order, never running back, and its end', async () => {
  const { jobs, news } = tray()

  const jobId = jobs.start(subject, async (job) => {
    job.report('read', 0.5, 'Item 3')
    job.report('layout', 1)
    // Settling the numbers lays out once more.
    job.report('number', 0)
    return 12
  })
  await jobs.settled()

  expect(news.map(({ stage }) => stage)).toEqual(['read', 'layout', 'number', 'number'])
  const fractions = news.map(({ fraction }) => fraction)
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
  expect(news.at(-1)).toMatchObject({ jobId, fraction: 1, state: { kind: 'done', packId: 12 } })
})

it('tells each check as it is made, and the bar does not move for it', async () => {
  const { jobs, news } = tray()
  const check = {
    name: 'odd-starts',
    ok: true,
    title: 'Every paper begins on an odd page',
    detail: '',
  } as const

  jobs.start(subject, async (job) => {
    job.report('check', 0.5)
    job.checked({ ...check, audience: 'members' })
    job.checked({ ...check, audience: 'public' })
    return 12
  })
  await jobs.settled()

  expect(news.map(({ checks }) => checks?.map(({ audience }) => audience))).toEqual([
    [],
    ['members'],
    ['members', 'public'],
    ['members', 'public'],
  ])
  expect(new Set(news.slice(0, 3).map(({ fraction }) => fraction)).size).toBe(1)
})

it('builds one pack at a time and says which one is being built', async () => {
  const { jobs } = tray()
  const waiting = Promise.withResolvers<number>()
  jobs.start(subject, () => waiting.promise)

  expect(() => jobs.start({ meetingId: 8, title: 'Roads, version 1' }, async () => 1)).toThrow(
    'A pack is being built already: Community Safety, version 2.',
  )
  waiting.resolve(1)
  await jobs.settled()
  expect(() => jobs.start(subject, async () => 2)).not.toThrow()
  await jobs.settled()
})

it('cancels what is running, and only that', async () => {
  const { jobs, news } = tray()
  const jobId = jobs.start(subject, ({ signal }) => untilAborted(signal))

  expect(jobs.cancel('another')).toBe(false)
  expect(jobs.cancel(jobId)).toBe(true)
  await jobs.settled()
  expect(news.at(-1)?.state).toEqual({ kind: 'cancelled' })
  expect(jobs.cancel(jobId)).toBe(false)
})

it('writes to the end what has begun to be written: by then there is nothing to cancel', async () => {
  const { jobs, news } = tray()
  const disk = Promise.withResolvers<number>()
  const jobId = jobs.start(subject, (job) => {
    job.report('write', 0)
    return disk.promise
  })
  await Promise.resolve()

  expect(jobs.cancel(jobId)).toBe(false)
  disk.resolve(12)
  await jobs.settled()
  expect(news.at(-1)?.state).toEqual({ kind: 'done', packId: 12 })
})

it('gives the words of a problem, and a number for what nobody expected', async () => {
  const { jobs, news } = tray()
  jobs.start(subject, () =>
    Promise.reject(new Problem('pack-withheld', { where: 'Item 15 on page 37 (Item 6)' })),
  )
  await jobs.settled()
  expect(news.at(-1)?.state).toMatchObject({
    kind: 'failed',
    code: 'pack-withheld',
    what: expect.stringContaining('page 37'),
  })

  jobs.start(subject, () => Promise.reject(new TypeError('undefined is not a pack')))
  await jobs.settled()
  expect(news.at(-1)?.state).toMatchObject({
    code: 'unexpected',
    what: expect.stringContaining('(number 123456)'),
  })
  expect(JSON.stringify(news)).not.toContain('undefined is not a pack')
})

it('keeps the last ten results, newest first', async () => {
  const { jobs } = tray()
  for (let packId = 1; packId <= 13; packId += 1) {
    jobs.start(subject, async () => packId)
    await jobs.settled()
  }

  const ids = jobs.list().map(({ state }) => (state.kind === 'done' ? state.packId : null))
  expect(ids).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4])
})

it('shares the whole bar out among the stages', () => {
  expect(fractionOf('read', 0)).toBe(0)
  expect(fractionOf('write', 1)).toBeCloseTo(1, 10)
  fc.assert(
    fc.property(fc.constantFrom(...buildStages), fc.double({ noNaN: true }), (stage, within) => {
      expect(fractionOf(stage, within)).toBeGreaterThanOrEqual(0)
      expect(fractionOf(stage, within)).toBeLessThanOrEqual(1)
    }),
  )
})

function tray() {
  const news: JobProgress[] = []
  const jobs = createJobs({
    announce: (progress) => news.push(progress),
    unexpected: () => new Problem('unexpected', { number: '123456' }),
  })
  return { jobs, news }
}

function untilAborted(signal: AbortSignal): Promise<number> {
  const { promise, reject } = Promise.withResolvers<number>()
  signal.addEventListener('abort', () => reject(new Problem('pack-cancelled', {})))
  return promise
}
