import { QueryObserver } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { heed, keyOf, newCache, withProgress } from '../../renderer/client/query-cache.ts'
import type { JobProgress } from '../../shared/pack/pack-view.ts'

const job: JobProgress = {
  jobId: 'a',
  kind: 'pack',
  meetingId: 1,
  title: 'Community Safety, version 5',
  stage: 'read',
  fraction: 0,
  subject: null,
  keptPapers: 0,
  state: { kind: 'running' },
}

function cacheWithReadings() {
  const cache = newCache()
  cache.setQueryData(keyOf('meetings.list', {}), [])
  cache.setQueryData(keyOf('meetings.read', { meetingId: 1 }), {})
  cache.setQueryData(keyOf('jobs.list', {}), [job])
  const isStale = (key: readonly unknown[]): boolean | undefined => cache.getQueryState(key)?.isInvalidated
  return { cache, isStale }
}

it('reads again what shows a changed area, and nothing else', () => {
  const { cache, isStale } = cacheWithReadings()
  heed(cache, { kind: 'changed', areas: ['references'] })
  expect(isStale(keyOf('meetings.read', { meetingId: 1 }))).toBe(true)
  expect(isStale(keyOf('meetings.list', {}))).toBe(false)
})

it.each([
  ['publications.preview', { packId: 1 }, { kind: 'changed', areas: ['packs'] }],
  ['jobs.list', {}, { kind: 'job', progress: job }],
  ['layout.state', {}, { kind: 'layout', state: { kind: 'ready', engine: 'LibreOffice 24.8' } }],
] as const)('reads %s again where the news overtook its first answer', async (name, request, event) => {
  const cache = newCache()
  const first = Promise.withResolvers<string>()
  const answers = [first.promise, Promise.resolve('after the news')]
  const shown = new QueryObserver(cache, {
    queryKey: keyOf(name, request),
    queryFn: () => answers.shift() ?? Promise.reject(new Error('read a third time')),
  })
  const leave = shown.subscribe(() => undefined)

  heed(cache, event)
  first.resolve('before the news')

  await vi.waitFor(() => expect(cache.getQueryData(keyOf(name, request))).toBe('after the news'))
  leave()
})

it('puts a job’s progress in its place', () => {
  const { cache } = cacheWithReadings()
  heed(cache, { kind: 'job', progress: { ...job, stage: 'count', fraction: 0.4 } })
  expect(cache.getQueryData(keyOf('jobs.list', {}))).toEqual([{ ...job, stage: 'count', fraction: 0.4 }])
})

it('does not take one job for all of them before the first reading', () => {
  const cache = newCache()
  heed(cache, { kind: 'job', progress: job })
  expect(cache.getQueryData(keyOf('jobs.list', {}))).toBeUndefined()
})

it('keeps the layout’s state as the news brings it', () => {
  const cache = newCache()
  heed(cache, { kind: 'layout', state: { kind: 'ready', engine: 'LibreOffice 24.8' } })
  expect(cache.getQueryData(keyOf('layout.state', {}))).toEqual({ kind: 'ready', engine: 'LibreOffice 24.8' })
})

it('lists a new job first', () => {
  expect(withProgress([job], { ...job, jobId: 'b' }).map(({ jobId }) => jobId)).toEqual(['b', 'a'])
})
