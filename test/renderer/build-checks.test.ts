import { expect, it } from 'vitest'
import { checkLines, standingOf } from '../../renderer/areas/packs/checks.ts'
import { checkNames, type MadeCheck } from '../../shared/pack/pack-view.ts'

const made = (name: MadeCheck['name'], audience: MadeCheck['audience'], ok = true): MadeCheck => ({
  name,
  audience,
  ok,
  title: `Title of ${name}`,
  detail: `Found by ${name}.`,
})

const standings = (checks: readonly MadeCheck[]) =>
  Object.fromEntries(checkLines(checks).map(({ name, standing }) => [name, standing]))

it('has every check to come at first', () => {
  expect(checkLines([]).map(({ name }) => name)).toEqual(checkNames)
  expect(new Set(Object.values(standings([])))).toEqual(new Set(['toCome']))
})

it('passes a check only once both copies passed it; the public copy’s own at once', () => {
  const first = made('contents', 'members')
  expect(standings([first])['contents']).toBe('underWay')
  expect(standings([first, made('contents', 'public')])['contents']).toBe('passed')
  expect(standings([made('exempt-text', 'public')])['exempt-text']).toBe('passed')
})

it('puts what is to settle first, as soon as one copy shows it, with what was found', () => {
  const lines = checkLines([
    made('package-sound', 'members'),
    made('page-ranges', 'members', false),
    made('odd-starts', 'members', false),
  ])
  expect(lines.slice(0, 3)).toEqual([
    {
      name: 'page-ranges',
      standing: 'toSettle',
      title: 'Title of page-ranges',
      detail: 'Found by page-ranges.',
    },
    { name: 'odd-starts', standing: 'lookAt', title: 'Title of odd-starts', detail: 'Found by odd-starts.' },
    expect.objectContaining({
      name: 'package-sound',
      standing: 'underWay',
      detail: 'Passed in the members’ copy; the public copy is to come.',
    }),
  ])
  expect(standingOf({ name: 'odd-starts', ok: true })).toBe('passed')
})
