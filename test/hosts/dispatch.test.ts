import * as fc from '../helpers/fast-check.ts'
import { expect, it } from 'vitest'
import type { CallNote } from '../../electron/hosts/answer.ts'
import { createDispatch } from '../../electron/hosts/dispatch.ts'
import { contract, type AppEvent } from '../../shared/contract/contract.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { standInApplication, type Some } from './stand-in-application.ts'

const now = new Date('2026-05-12T09:30:00Z')

function newDoor(some: Some) {
  const notes: CallNote[] = []
  const news: AppEvent[] = []
  const call = createDispatch({
    operations: standInApplication(some).operations,
    clock: () => now,
    log: (note) => notes.push(note),
    announce: (event) => news.push(event),
  })
  return { call, notes, news }
}

const item = { id: 7 } as Awaited<ReturnType<NonNullable<Some['papers.remove']>>>

it('announces what a change touched, and that it is saved, once it has succeeded', async () => {
  const { call, news } = newDoor({ 'papers.remove': () => Promise.resolve(item) })

  expect(await call('papers.remove', { itemId: 7 })).toEqual({ ok: true, value: item })

  expect(news).toEqual([
    { kind: 'changed', areas: ['papers', 'meetings'] },
    { kind: 'saved', at: '2026-05-12T09:30:00.000Z' },
  ])
})

it('keeps quiet about readings, about changes that touched nothing yet, and about those that failed', async () => {
  const { call, news } = newDoor({
    'meetings.list': () => Promise.resolve([]),
    'packs.build': () => Promise.resolve({ jobId: 'a' }),
    'papers.remove': () => Promise.reject(new Problem('no-such-item', { itemId: 7 })),
  })
  await call('meetings.list', {})
  await call('packs.build', { meetingId: 1, audiences: ['public'] })
  await call('papers.remove', { itemId: 7 })
  expect(news).toEqual([])
})

it('sends a Problem as its code and details', async () => {
  const { call } = newDoor({
    'papers.remove': () => Promise.reject(new Problem('no-such-item', { itemId: 7 })),
  })
  expect(await call('papers.remove', { itemId: 7 })).toEqual({
    ok: false,
    code: 'no-such-item',
    details: { itemId: 7 },
  })
})

it('shows the clerk a short number for the unexpected, and keeps the stack in the log', async () => {
  const { call, notes } = newDoor({
    'meetings.list': () => Promise.reject(new TypeError('secret title of item 15')),
  })

  const reply = await call('meetings.list', {})

  const number = notes[0]?.unexpected?.number
  expect(number).toMatch(/^\d{6}$/)
  expect(reply).toEqual({ ok: false, code: 'unexpected', details: { number } })
  expect(notes[0]?.unexpected?.stack).toContain('TypeError')
})

it('keeps in the log what brought a problem about', async () => {
  const first = new TypeError('what came loose')
  const stopped = new Error('helper process: ended', { cause: first })
  const problem = new Problem('work-stopped', { subject: 'a paper' }, { cause: stopped })
  const { call, notes } = newDoor({ 'meetings.list': () => Promise.reject(problem) })

  expect(await call('meetings.list', {})).toMatchObject({ ok: false, code: 'work-stopped' })
  expect(notes[0]).toMatchObject({ outcome: 'work-stopped', stack: first.stack })
})

it('catches an operation that throws before it has promised anything', async () => {
  const { call } = newDoor({
    'meetings.list': () => {
      throw new Problem('no-such-pack', {})
    },
  })
  expect(await call('meetings.list', {})).toMatchObject({ ok: false, code: 'no-such-pack' })
})

it('notes how long each call took and how it ended, and nothing else', async () => {
  const { call, notes } = newDoor({ 'meetings.list': () => Promise.resolve([]) })
  await call('meetings.list', {})
  expect(notes).toEqual([{ operation: 'meetings.list', elapsedMs: expect.any(Number), outcome: 'ok' }])
})

it.each([
  ['papers.remove', {}, 'itemId'],
  ['papers.remove', { itemId: '7' }, 'itemId'],
  ['papers.remove', { itemId: 7, force: true }, 'force'],
  ['papers.remove', null, 'expected object'],
  ['packs.build', { meetingId: 1, audiences: ['press'] }, 'audiences[0]'],
  ['papers.attach', { itemId: 1, file: '../../report.docx' }, undefined],
])('%s refuses %j before it runs, naming the place', async (name, request, place) => {
  const { call } = newDoor({ 'papers.attach': () => Promise.reject(new Problem('file-token-unknown', {})) })
  const reply = await call(name, request)
  expect(reply.ok).toBe(false)
  if (place === undefined) return
  expect(reply).toMatchObject({ code: 'request-malformed', details: { operation: name } })
  expect(JSON.stringify(reply)).toContain(place)
})

it.each(['papers.burn', '__proto__', 'constructor', 'toString', '', 'papers.remove\n'])(
  'does not know %j',
  async (name) => {
    const { call, notes } = newDoor({})
    expect(await call(name, {})).toMatchObject({ ok: false, code: 'no-such-operation' })
    expect(notes[0]?.operation).toBe('unknown operation')
  },
)

it('answers whatever is asked with a known problem or a value, and never throws', async () => {
  const names = fc.oneof(fc.constantFrom(...Object.keys(contract)), fc.string())
  await fc.assert(
    fc.asyncProperty(names, fc.anything(), async (name, request) => {
      const reply = await newDoor({}).call(name, request)
      // Nothing stands behind this door, so a request that fits ends as unexpected.
      expect(['request-malformed', 'no-such-operation', 'unexpected']).toContain(
        reply.ok ? 'value' : reply.code,
      )
    }),
  )
})
