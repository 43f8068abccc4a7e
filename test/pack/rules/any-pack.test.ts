import * as fc from '../../helpers/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../../electron/pack/index.ts'
import { nodeCodec } from '../../../electron/work/node-codec.ts'
import { publicCopy } from '../../helpers/public-copy.ts'
import { bodyOf, noStamps, packOf } from '../../helpers/tiny-pack.ts'
import { saxesFaults } from '../saxes-faults.ts'
import { anyReport } from './any-report.ts'

/** More by hand: `RANDOM_PACKS=400 vitest run test/pack/rules/any-pack.test.ts`. */
const runs = Number(process.env['RANDOM_PACKS'] ?? 30)

const audiences = fc.constantFrom('members', 'public')
const plan = fc.record({ start: fc.constantFrom('next', 'odd') })
const planned = fc.record({
  fillers: fc.nat({ max: 2 }),
  startsAtPage: fc.constantFrom(null, 7),
  stamps: fc.constantFrom(noStamps, {
    firstPage: 'Agenda Item 5',
    everyPage: 'Appendix 1',
    exempt: 'NOT FOR PUBLICATION',
    pageNumber: 'all' as const,
  }),
})

describe('a pack of whatever reports', () => {
  it('is sound to two strict readers, the same each time, and keeps every word', { timeout: 600_000 }, () => {
    const reports = fc.array(fc.tuple(anyReport, planned), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(reports, plan, audiences, (chosen, wanted, audience) => {
        const sources = chosen.map(([{ docx }]) => (audience === 'public' ? publicCopy(docx) : docx))
        const documents = chosen.map(([, one]) => one)
        const { docx } = packOf(sources, wanted, documents)
        expect([...checkPackage(docx, nodeCodec), ...saxesFaults(docx)]).toEqual([])
        expect(packOf(sources, wanted, documents).docx).toEqual(docx)
        const body = bodyOf(docx)
        if (audience === 'members')
          for (const word of chosen.flatMap(([{ words }]) => words))
            if (!body.includes(word)) throw new Error(`${word} is lost`)
      }),
      { numRuns: runs },
    )
  })
})
