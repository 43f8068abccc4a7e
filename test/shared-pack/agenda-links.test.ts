import * as fc from '../helpers/fast-check.ts'
import { expect, it } from 'vitest'
import { agendaLinks } from '../../shared/pack/agenda-links.ts'
import { numberPack } from '../../shared/pack/number-pack.ts'
import { planEdition, printedNumbers } from '../../shared/pack/plan-edition.ts'
import { audiences } from '../../shared/pack/pack-plan.ts'
import { somePack } from './arbitrary-pack.ts'

it('leads from each range on the agenda to the sheet that bears its first number, in both packs', () => {
  fc.assert(
    fc.property(somePack, fc.constantFrom(...audiences), (documents, audience) => {
      const edition = planEdition(audience, numberPack(documents))
      const printed = printedNumbers(edition)
      const links = agendaLinks(edition)

      expect(links).toHaveLength(new Set(documents.slice(1).map(({ title }) => title)).size)
      for (const { fromSheets, text, toSheet } of links) {
        const first = printed[toSheet - 1] ?? 0
        expect(text).toMatch(new RegExp(`^\\(Pages? ${first}\\b`, 'u'))
        expect(fromSheets).toEqual({ first: 1, last: edition.documents[0]?.sides })
      }
    }),
  )
})
