import { expect, it } from 'vitest'
import { callOver } from '../../renderer/client/call.ts'
import type { Reply } from '../../shared/contract/contract.ts'
import { Problem } from '../../shared/problems/problem.ts'

const answering = (reply: Reply) => callOver({ call: () => Promise.resolve(reply) })

it('gives the value of a good answer', async () => {
  expect(await answering({ ok: true, value: [] })('meetings.list', {})).toEqual([])
})

it('makes a Problem again of the data it came as, with its words', async () => {
  const call = answering({ ok: false, code: 'no-such-meeting', details: { meeting: '14 May' } })
  const problem: unknown = await call('meetings.read', { meetingId: 1 }).catch((reason: unknown) => reason)
  expect(problem).toBeInstanceOf(Problem)
  expect(problem).toMatchObject({ code: 'no-such-meeting', details: { meeting: '14 May' } })
  expect(String(problem)).toContain('There is no meeting “14 May”.')
})

it('quotes a code that it has no words for', async () => {
  const call = answering({ ok: false, code: 'toString', details: {} })
  await expect(call('meetings.list', {})).rejects.toMatchObject({
    code: 'unexpected',
    details: { number: 'toString' },
  })
})

it('says that the application has gone when the bridge itself fails', async () => {
  const call = callOver({ call: () => Promise.reject(new Error('Error invoking remote method')) })
  await expect(call('meetings.list', {})).rejects.toMatchObject({ code: 'connection-lost' })
})
