import { agendaLinks } from '../../shared/pack/agenda-links.ts'
import { squeezed } from '../../shared/pack/checks/page-text.ts'
import { packOutline, pageLabels } from '../../shared/pack/outline.ts'
import { type MadeEdition, packIdentity } from './pack-edition.ts'
import type { PackInput } from './pack-input.ts'
import type { PackTools } from './pack-tools.ts'

/** The PDF with outline, page labels equal to the printed numbers, links from the agenda, title and language. */
export function finishedPdf(
  { work, signal }: Pick<PackTools, 'work' | 'signal'>,
  input: PackInput,
  { edition, map, pdf }: MadeEdition,
): Promise<Uint8Array> {
  const { title, authority, language, dated } = packIdentity(input, edition)
  const finish = {
    title,
    author: authority,
    language,
    dated,
    outline: packOutline(edition, agendaSheet({ edition, map })),
    labels: pageLabels(edition),
    links: agendaLinks(edition),
  }
  return work.finishPdf(pdf, finish, signal)
}

/** The sheet on which the agenda begins: it follows the front sheet in the same document. */
function agendaSheet({ edition, map }: Pick<MadeEdition, 'edition' | 'map'>): number | null {
  const sides = edition.documents[0]?.sides ?? 0
  const index = map.pages.slice(1, sides).findIndex(({ text }) => squeezed(text).includes('AGENDA'))
  return index < 0 ? null : index + 2
}
