import { isExempt, itemLabel } from '../../../shared/agenda/agenda-item.ts'
import type { CarriedPapers } from '../../../shared/contract/agenda-views.ts'
import type { AgendaItemView } from '../../../shared/contract/views.ts'
import { useRead } from '../../client/use-read.ts'
import { FileButton } from '../../parts/file-button.tsx'
import { DifferencesList } from '../../parts/differences-list.tsx'
import { CarriedPaper } from './carried-paper.tsx'
import { ItemAppendices } from './item-appendices.tsx'
import { PaperFacts } from './paper-facts.tsx'
import { RemovePaperButton } from './remove-paper-button.tsx'
import type { Papers } from './use-papers.ts'
import { takesPaper } from './words.ts'
import { paperFiles } from './paper-files.ts'

interface Props {
  readonly view: AgendaItemView
  readonly papers: Papers
  /** The papers of an earlier meeting, while they are offered. */
  readonly carried: CarriedPapers | null
}

/** What an open item says of itself and its paper, and what can be done with it. */
export function ItemDetails({ view, papers: work, carried }: Props) {
  const { item, papers } = view
  const office = useRead('office.read', {})
  const isBusy = work.busyItemId !== null
  const hasPaper = papers.some(({ role }) => role === 'paper')
  return (
    <div className="item-details">
      {item.urgentReason !== null && <p>Urgent: {item.urgentReason}</p>}
      {office.data &&
        papers
          .filter(({ role }) => role === 'paper')
          .map((paper) => (
            <div key={paper.id}>
              <PaperFacts paper={paper} label={null} today={office.data.today} isPublic={!isExempt(item)} />
            </div>
          ))}
      <DifferencesList itemId={item.id} label={itemLabel(item)} differences={view.differences} />
      {carried !== null && <CarriedPaper item={item} offer={carried} papers={work} />}
      {!takesPaper(view) && <p className="caption">{madeFromRecords(view)}</p>}
      {takesPaper(view) && (
        <div className="item-actions">
          <FileButton
            size="small"
            accept={paperFiles}
            disabled={isBusy}
            onFile={(file) => work.attach(item, file)}
          >
            {hasPaper ? 'Replace…' : 'Add paper…'}
          </FileButton>
          {hasPaper && <RemovePaperButton item={item} disabled={isBusy} onRemove={() => work.remove(item)} />}
        </div>
      )}
      {office.data && hasAppendices(view) && <ItemAppendices view={view} today={office.data.today} />}
    </div>
  )
}

/** An appendix belongs to a paper that is there. */
function hasAppendices({ paperState }: AgendaItemView): boolean {
  return paperState.kind === 'in' || paperState.kind === 'generated'
}

function madeFromRecords({ paperState }: AgendaItemView): string {
  return paperState.kind === 'generated'
    ? 'Packwright makes this paper from the records each time the pack is built.'
    : 'Packwright composes this from the items of Part 2 and their paragraphs.'
}
