import { expect, it } from 'vitest'
import { faultOf, newFaultNumber } from '../../renderer/app/fault.ts'
import { contract } from '../../shared/contract/contract.ts'

it('reports where a screen fell and of what kind, and not a word of what it showed', () => {
  const thrown = new TypeError('cannot read Pay of J. Evans\nin Item 14')

  const fault = faultOf(thrown, newFaultNumber(), '#/meetings/12/pack')

  expect(contract['office.reportFault'].request.safeParse(fault).success).toBe(true)
  expect(fault).toMatchObject({ screen: 'meeting-pack', errorName: 'TypeError' })
  expect(fault.stack).toContain('fault.test.ts')
  const { number: _drawn, stack: _lines, ...said } = fault
  expect(JSON.stringify(said)).not.toContain('12')
  expect(JSON.stringify(fault)).not.toMatch(/Evans|Item|meetings\/12/)
})

it('reports whatever is thrown', () => {
  const endless = Object.assign(new Error(), { name: 'a b', stack: '    at f (x.js:1:1)\n'.repeat(2_000) })
  for (const thrown of ['words', null, endless])
    expect(
      contract['office.reportFault'].request.safeParse(faultOf(thrown, newFaultNumber(), '')).success,
    ).toBe(true)
})
