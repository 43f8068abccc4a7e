import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import type { PaperSpec } from '../../shared/pack/papers.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { OutstandingReference } from '../../shared/references/outstanding-reference.ts'
import { sheetColumns } from '../../shared/references/sheets/owner-sheet.ts'
import { committeeNames } from '../db/committee-repository.ts'
import { withheldReferences } from '../db/reference-repository.ts'
import { today, type ServiceContext } from './service-context.ts'

/**
 * Holds back a register for the public that repeats words of a non-public reference, as a status may that was read back from an
 * owner's sheet. The search is the one that guards the public pack.
 *
 * @param shown  what the public would read
 * @throws Problem `register-withheld`
 */
export async function refuseWithheldRegister(
  { db, outside }: Pick<ServiceContext, 'db' | 'outside'>,
  shown: readonly OutstandingReference[],
): Promise<void> {
  const withheld = []
  for (const committeeId of new Set(shown.map((each) => each.committeeId)))
    withheld.push(...(await withheldReferences(db, committeeId)))
  if (withheld.length === 0) return
  const committees = [...(await committeeNames(db)).values()]
  const { findings } = await outside.work.findLeaks({
    docx: await outside.work.compose(paperOf(shown, today(outside.clock))),
    pdf: null,
    exempt: withheld.map(({ texts }) => ({ label: 'a non-public reference', texts })),
    open: shown.map(({ number, action, status }) => ({ item: number, texts: [action, status] })),
    published: [],
    openWords: [...committees, ...shown.flatMap(({ owners, number }) => [number, ...owners])],
  })
  if (findings.length === 0) return
  throw new Problem('register-withheld', { numbers: [...new Set(findings.flatMap(({ items }) => items))] })
}

/** All that the public would read, as a paper to be searched; nobody gets it. */
function paperOf(shown: readonly OutstandingReference[], on: IsoDate): PaperSpec {
  return {
    kind: 'ownerSheet',
    documentTitle: 'Outstanding references',
    authority: 'Packwright',
    dated: `${on}T00:00:00Z`,
    title: 'Outstanding references',
    instructions: [],
    warning: null,
    columns: sheetColumns.slice(0, 5).map(([heading, , widthMm]) => ({ heading, widthMm })),
    rows: shown.map(({ number, action, status, owners, due }) => [
      number,
      owners.join('; '),
      due ?? '',
      action,
      status,
    ]),
    asSent: [],
  }
}
