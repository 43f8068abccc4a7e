import { longDate } from '../../shared/calendar/iso-date.ts'
import type { RequestOf } from '../../shared/contract/contract.ts'
import { readableBy, registerTitle } from '../../shared/contract/register-audience.ts'
import type { RegisteredReference } from '../../shared/contract/reference-views.ts'
import type { MadeFile } from '../../shared/contract/report-views.ts'
import { registerHeadings, registerLine } from '../../shared/contract/register-table.ts'
import { authorityName } from '../db/office-repository.ts'
import { refuseWithheldRegister } from './reference-leak-search.ts'
import { readReferenceRegister } from './reference-register.ts'
import { today, type ServiceContext } from './service-context.ts'

/** Makes a workbook of references, in the order in which they are shown; what its readers may not know is left out here. */
export async function makeBook(
  { db, outside }: ServiceContext,
  { referenceIds, audience }: RequestOf<'references.book'>,
): Promise<MadeFile> {
  const on = today(outside.clock)
  const { references, committees } = await readReferenceRegister(db, on)
  if (audience === 'public') await refuseWithheldRegister({ db, outside }, publicOf(references, referenceIds))
  const byId = new Map(readableBy(audience, references).map((reference) => [reference.id, reference]))
  const names = new Map(committees.map(({ id, name }) => [id, name]))
  const title = registerTitle(audience, longDate(on))
  const xlsx = await outside.work.writeBook({
    title,
    author: (await authorityName(db)) ?? 'Packwright',
    sheets: [
      {
        name: 'References',
        isHidden: false,
        title,
        lines: [],
        columns: registerHeadings.map(([heading, width]) => ({ heading, width })),
        rows: referenceIds.flatMap((id) => {
          const reference = byId.get(id)
          return reference === undefined ? [] : [registerLine(reference, names)]
        }),
      },
    ],
  })
  return { fileName: `${registerTitle(audience, on)}.xlsx`, base64: Buffer.from(xlsx).toString('base64') }
}

/**
 * Says that what the public would read of references tells nothing withheld: asked before they are printed or saved by a window.
 * @throws Problem `register-withheld`
 */
export async function refuseToShow(
  { db, outside }: ServiceContext,
  { referenceIds }: RequestOf<'references.forPublic'>,
): Promise<{ readonly mayBePublic: true }> {
  const { references } = await readReferenceRegister(db, today(outside.clock))
  await refuseWithheldRegister({ db, outside }, publicOf(references, referenceIds))
  return { mayBePublic: true }
}

function publicOf(
  references: readonly RegisteredReference[],
  ids: readonly number[],
): readonly RegisteredReference[] {
  const wanted = new Set(ids)
  return readableBy('public', references).filter(({ id }) => wanted.has(id))
}
