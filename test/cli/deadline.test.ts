import { expect, it } from 'vitest'
import { runCommand } from '../../electron/cli/run-command.ts'
import { worldWithout } from './world-without.ts'

async function deadline(...given: string[]) {
  const world = worldWithout()
  const code = await runCommand(['deadline', ...given], world)
  return { code, said: world.said(), noted: world.noted() }
}

it('names the last lawful day and every day that does not count', async () => {
  const { code, said } = await deadline(
    '--meeting',
    '2024-04-04',
    '--days',
    '5',
    '--nation',
    'england',
    '--json',
  )
  expect(code).toBe(0)
  expect(JSON.parse(said)).toEqual({
    latest: '2024-03-25',
    excluded: [
      { date: '2024-03-29', why: 'Good Friday' },
      { date: '2024-03-30', why: 'Saturday' },
      { date: '2024-03-31', why: 'Sunday' },
      { date: '2024-04-01', why: 'Easter Monday' },
    ],
  })
})

it('asks for as many days as the nation’s law, unless told', async () => {
  const latest = async (...given: string[]): Promise<string> =>
    JSON.parse((await deadline('--meeting', '2024-02-22', '--json', ...given)).said).latest
  expect(await latest()).toBe('2024-02-14')
  expect(await latest('--nation', 'wales')).toBe('2024-02-16')
  expect(await latest('--nation', 'wales', '--days', '5')).toBe('2024-02-14')
  expect(await latest('--saturdays-count')).toBe('2024-02-15')
})

it('reads to a clerk without JSON', async () => {
  expect((await deadline('--meeting', '2024-02-22')).said).toBe(
    'Publish by Wednesday, 14 February 2024, for 5 clear days.\n' +
      '  Saturday, 17 February 2024 does not count: Saturday\n' +
      '  Sunday, 18 February 2024 does not count: Sunday\n',
  )
})

it.each([
  [['--meeting', '2024-02-30'], '“2024-02-30” is not a day.'],
  [['--meeting', '22/02/2024'], 'Write it like 2024-02-22.'],
  [['--meeting', '2024-02-22', '--nation', 'france'], 'There is no law for “france” here.'],
  [['--meeting', '2024-02-22', '--days', 'five'], 'Clear days are a number from 0 to 28.'],
  [[], '“deadline” needs --meeting.'],
])('refuses %j in plain words', async (given, why) => {
  const { code, noted } = await deadline(...given)
  expect(code).toBe(2)
  expect(noted).toContain(why)
})
