import { type Query, QueryClient } from '@tanstack/react-query'
import type { AppEvent, ReadName, RequestOf } from '../../shared/contract/contract.ts'
import type { JobProgress } from '../../shared/pack/pack-view.ts'
import type { Area } from '../../shared/contract/operation.ts'
import { watchedAreas } from './watched-areas.ts'

/** The key a reading is kept under. */
export function keyOf<Name extends ReadName>(
  name: Name,
  request: RequestOf<Name>,
): readonly [Name, RequestOf<Name>] {
  return [name, request]
}

/**
 * What was read, kept until news says otherwise. The application is on this computer: nothing goes stale by age,
 * nothing waits for a network, and trying again by itself would only hide a Problem.
 */
export function newCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, networkMode: 'always', refetchOnWindowFocus: false },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

/** Lets news do its work on what is kept: changed areas are read again, jobs and the layout's state are put in place. */
export function heed(cache: QueryClient, event: AppEvent): void {
  switch (event.kind) {
    case 'changed': {
      const shown = (name: ReadName): boolean => watchedAreas[name].some((area) => event.areas.includes(area))
      readAgain(cache, ({ queryKey: [name] }) => isReadName(name) && shown(name))
      return
    }
    case 'job':
      // Before the first reading there is nothing to put it into.
      cache.setQueryData(
        keyOf('jobs.list', {}),
        (jobs: readonly JobProgress[] | undefined) => jobs && withProgress(jobs, event.progress),
      )
      readAgain(cache, isBeingRead('jobs.list'))
      return
    case 'layout':
      cache.setQueryData(keyOf('layout.state', {}), event.state)
      readAgain(cache, isBeingRead('layout.state'))
      return
    case 'saved':
      return
    default:
      event satisfies never
  }
}

/**
 * Reads again what the news is about, above all what is just being read and may have been answered before it. The cache
 * would let a first reading run on and call its answer fresh, so that one is read again once it has come.
 */
function readAgain(cache: QueryClient, predicate: (query: Query) => boolean): void {
  const first = cache
    .getQueryCache()
    .findAll({ fetchStatus: 'fetching', predicate })
    .filter(({ state }) => state.data === undefined)
  void cache.invalidateQueries({ predicate })
  for (const { queryKey, promise } of first) {
    const again = (): Promise<void> => cache.invalidateQueries({ queryKey, exact: true })
    void promise?.then(again, again)
  }
}

function isBeingRead(name: ReadName): (query: Query) => boolean {
  return ({ queryKey, state }) => queryKey[0] === name && state.fetchStatus === 'fetching'
}

/** Whether something on the screen that shows an area was read before it was changed at an instant; the news of that will have it read again. */
export function isBehind(cache: QueryClient, area: Area, changedAt: number): boolean {
  return cache
    .getQueryCache()
    .findAll({ type: 'active' })
    .some(
      ({ queryKey: [name], state }) =>
        isReadName(name) && watchedAreas[name].includes(area) && state.dataUpdatedAt <= changedAt,
    )
}

/** The jobs with this one's progress: in its old place, or first when it is new. */
export function withProgress(jobs: readonly JobProgress[], progress: JobProgress): readonly JobProgress[] {
  const isKnown = jobs.some(({ jobId }) => jobId === progress.jobId)
  return isKnown ? jobs.map((job) => (job.jobId === progress.jobId ? progress : job)) : [progress, ...jobs]
}

export function isReadName(key: unknown): key is ReadName {
  return typeof key === 'string' && Object.hasOwn(watchedAreas, key)
}
