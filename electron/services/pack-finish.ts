import { agendaLinks } from '../../shared/pack/agenda-links.ts'
import { squeezed } from '../../shared/pack/checks/page-text.ts'
import { packOutline, pageLabels } from '../../shared/pack/outline.ts'
import type { LaidOutPage } from '../../shared/pack/pack-plan.ts'
import type { Edition } from '../../shared/pack/plan-edition.ts'
import type { PdfFinish } from '../work/pack-work.ts'
import { packIdentity } from './pack-edition.ts'
import type { PackInput } from './pack-input.ts'

/**
 * What an edition's PDF gains: outline, page labels equal to the printed numbers, links from the agenda, title, language.
 * @param pages  those of the front sheet at least
 */
export function finishOf(input: PackInput, edition: Edition, pages: readonly LaidOutPage[]): PdfFinish {
  const { title, authority, language, dated } = packIdentity(input, edition)
  return {
    title,
    author: authority,
    language,
    dated,
    outline: packOutline(edition, agendaSheet(edition, pages)),
    labels: pageLabels(edition),
    links: agendaLinks(edition),
  }
}

/** The sheet on which the agenda begins: it follows the front sheet in the same document. */
function agendaSheet({ documents }: Edition, pages: readonly LaidOutPage[]): number | null {
  const sides = documents[0]?.sides ?? 0
  const index = pages.slice(1, sides).findIndex(({ text }) => squeezed(text).includes('AGENDA'))
  return index < 0 ? null : index + 2
}
