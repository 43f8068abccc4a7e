import { isExempt } from '../../../shared/agenda/agenda-item.ts'
import type { AgendaItemView, PaperView } from '../../../shared/contract/views.ts'
import { useRead } from '../../client/use-read.ts'
import { FileButton } from '../../parts/file-button.tsx'
import { whenText } from '../../parts/times.ts'
import { ChangesChoice } from './changes-choice.tsx'
import { RemovePaperButton } from './remove-paper-button.tsx'
import type { Papers } from './use-papers.ts'
import { takesPaper } from './words.ts'
import type { IsoDate } from '../../../shared/calendar/iso-date.ts'
import { paperFiles } from './paper-files.ts'

interface Props {
  readonly view: AgendaItemView
  readonly papers: Papers
}

/** What an open item says of itself and its paper, and what can be done with it. */
export function ItemDetails({ view, papers: work }: Props) {
  const { item, papers } = view
  const office = useRead('office.read', {})
  const isBusy = work.busyItemId !== null
  const hasPaper = papers.some(({ role }) => role === 'paper')
  return (
    <div className="item-details">
      {item.instruction !== null && <p>{item.instruction}</p>}
      {item.reportOf !== null && <p>{item.reportOf}</p>}
      {item.urgentReason !== null && <p>Urgent: {item.urgentReason}</p>}
      {office.data &&
        papers.map((paper) => (
          <div key={paper.id}>
            <p className="caption figures">{paperFacts(paper, office.data.today)}</p>
            {paper.findings.map((finding) => (
              <p key={finding} className="caption">
                {finding}
              </p>
            ))}
            {!isExempt(item) && <ChangesChoice paper={paper} />}
          </div>
        ))}
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
    </div>
  )
}

/** "Warden review v3.docx · version 3, 9.12 am · 12 sides" */
function paperFacts({ fileName, version, receivedAt, sides, role }: PaperView, today: IsoDate): string {
  const counted = sides === null ? 'being counted' : `${sides} ${sides === 1 ? 'side' : 'sides'}`
  const name = role === 'appendix' ? `Appendix: ${fileName}` : fileName
  return [name, `version ${version}, ${whenText(receivedAt, today)}`, counted].join(' · ')
}

function madeFromRecords({ paperState }: AgendaItemView): string {
  return paperState.kind === 'generated'
    ? 'Packwright makes this paper from the records each time the pack is built.'
    : 'Packwright composes this from the items of Part 2 and their paragraphs.'
}
