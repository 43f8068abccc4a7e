import { expect, it } from 'vitest'
import { awaitJob } from '../../electron/cli/await-job.ts'
import type { AppEvent } from '../../shared/contract/contract.ts'
import type { JobProgress } from '../../shared/pack/pack-view.ts'

const running: JobProgress = {
  jobId: 'a',
  kind: 'pack',
  meetingId: 1,
  title: 'Licensing, version 1',
  stage: 'read',
  fraction: 0,
  subject: null,
  keptPapers: 0,
  state: { kind: 'running' },
}

function jobs(known: readonly JobProgress[] = [running]) {
  let tell: (event: AppEvent) => void = () => {}
  const cancelled: string[] = []
  return {
    source: {
      operations: {
        'jobs.list': () => Promise.resolve(known),
        'packs.cancel': ({ jobId }: { readonly jobId: string }) => {
          cancelled.push(jobId)
          return Promise.resolve({ cancelled: true })
        },
      },
      events: {
        listen(listener: (event: AppEvent) => void) {
          tell = listener
          return () => (tell = () => {})
        },
      },
    },
    cancelled,
    goesOn: (progress: Partial<JobProgress>) => tell({ kind: 'job', progress: { ...running, ...progress } }),
  }
}
const never = new AbortController().signal

it('waits for its own job and for no other', async () => {
  const { source, goesOn } = jobs()
  const seen: string[] = []
  const packId = awaitJob(source, 'a', ({ stage }) => seen.push(stage), never)
  goesOn({ jobId: 'b', state: { kind: 'done', packId: 8 } })
  goesOn({ stage: 'count' })
  goesOn({ stage: 'write', state: { kind: 'done', packId: 9 } })
  expect(await packId).toBe(9)
  expect(seen.slice(0, 2)).toEqual(['count', 'write'])
})

it('sees a job that had ended before anybody listened', async () => {
  const { source } = jobs([{ ...running, state: { kind: 'done', packId: 5 } }])
  expect(await awaitJob(source, 'a', () => {}, never)).toBe(5)
})

it('fails as the job failed', async () => {
  const { source, goesOn } = jobs()
  const waiting = awaitJob(source, 'a', () => {}, never)
  goesOn({
    state: { kind: 'failed', code: 'pack-withheld', details: { where: 'page 4' }, what: '', next: '' },
  })
  await expect(waiting).rejects.toMatchObject({ code: 'pack-withheld', details: { where: 'page 4' } })
})

it('cancels the job when the clerk interrupts, and says so', async () => {
  const { source, goesOn, cancelled } = jobs()
  const interruption = new AbortController()
  const waiting = awaitJob(source, 'a', () => {}, interruption.signal)
  interruption.abort()
  expect(cancelled).toEqual(['a'])
  goesOn({ state: { kind: 'cancelled' } })
  await expect(waiting).rejects.toMatchObject({ code: 'pack-cancelled' })
})
