import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameOf, freeFileName } from '../../shared/words/file-name.ts'

describe('the name of a file', () => {
  it.each([
    ['Head of Parks', 'Head of Parks'],
    ['Head of R&D / IT', 'Head of R&D - IT'],
    ['Pol 24/26 "Ponds"?', 'Pol 24-26 Ponds'],
    ['Roads:\tnorth', 'Roads - north'],
    ['Parks Dept.', 'Parks Dept'],
    // What Windows takes for a printer, a port or nowhere, whatever stands behind the dot.
    ['CON.Parks', 'CON_.Parks'],
    ['nul.1', 'nul_.1'],
    ['Aux', 'Aux_'],
    ['LPT² .x', 'LPT²_ .x'],
    ['Constance', 'Constance'],
    ['COM10', 'COM10'],
    ['...', '-'],
  ])('of “%s” is “%s”', (words, name) => {
    expect(fileNameOf(words)).toBe(name)
  })

  it('is cut between two words, and never within a sign', () => {
    expect(fileNameOf('Director of Parks and Pleasure Grounds', 20)).toBe('Director of Parks')
    expect(fileNameOf('Director of Parks and Pleasure Grounds', 17)).toBe('Director of Parks')
    expect(fileNameOf('𝔓𝔞𝔯𝔨𝔰', 2)).toBe('𝔓𝔞')
  })

  it('is one that every system takes, whatever the words are, and stays what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (words) => {
        const name = fileNameOf(words)
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cs}]+$/u)
        expect(name).not.toMatch(/^[\s]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\.|$)/iu)
        expect(fileNameOf(name)).toBe(name)
      }),
    )
  })
})

it('is free whatever the others are called: none is written over', () => {
  const names = ['Parks', 'PARKS', 'parks (2)', 'Parks', 'Straße', 'STRASSE', 'Parks and Ponds']
  const taken = names.reduce<readonly string[]>(
    (made, name) => [...made, freeFileName(name, 'xlsx', made)],
    [],
  )
  expect(taken).toEqual([
    'Parks.xlsx',
    'PARKS (2).xlsx',
    'parks (2) (2).xlsx',
    'Parks (3).xlsx',
    'Straße.xlsx',
    'STRASSE (2).xlsx',
    'Parks and Ponds.xlsx',
  ])
})
