import { expect, it } from 'vitest'
import { substitutesFile } from '../../electron/layout/font-substitutes.ts'

/** Each font that has a rule of its own, and what it says. */
function rules(): [string, string][] {
  const shape = /<test name="family"><string>(.+?)<\/string>.*?<edit[^>]*><string>(.+?)<\/string>/gu
  return [...substitutesFile().matchAll(shape)].map(([, name, substitute]) => [name ?? '', substitute ?? ''])
}

it('sets Verdana in its kin, and Calibri and Cambria in the fonts made to their measure', () => {
  expect(Object.fromEntries(rules())).toMatchObject({
    Verdana: 'DejaVu Sans',
    Calibri: 'Carlito',
    Cambria: 'Caladea',
  })
})

it('has one rule for a font, for the first of two would win unseen', () => {
  const names = rules().map(([name]) => name)

  expect(names).toEqual([...new Set(names)])
})

it('never sends a font to one that would itself be replaced', () => {
  const replaced = new Set(rules().map(([name]) => name))

  expect(rules().filter(([, substitute]) => replaced.has(substitute))).toEqual([])
})

it('sets a typeface nobody knows in a font as wide as Arial, after all that are known', () => {
  const last = substitutesFile().split('\n').at(-2)

  expect(last).toContain('append_last')
  expect(last).toContain('Liberation Sans')
})
