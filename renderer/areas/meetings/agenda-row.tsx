import { isExempt } from '../../../shared/agenda/agenda-item.ts'
import type { AgendaItemView } from '../../../shared/contract/views.ts'
import { useFileDrop } from '../../parts/file-drop.ts'
import { ExemptMark, Mark } from '../../parts/marks.tsx'
import { ItemDetails } from './item-details.tsx'
import type { Papers } from './use-papers.ts'
import { paperMark, purposeMark, rangeText, takesPaper } from './words.ts'

interface Props {
  readonly view: AgendaItemView
  readonly isOpen: boolean
  /** Whether Tab stops here; the other items are reached by the arrow keys. */
  readonly isStop: boolean
  readonly onToggle: () => void
  readonly papers: Papers
}

/** An item on one line: number, title, what it is for, its paper, its pages. Open, it shows its paper's facts below. */
export function AgendaRow({ view, isOpen, isStop, onToggle, papers }: Props) {
  const { item, range } = view
  const takes = takesPaper(view)
  const drop = useFileDrop((file) => takes && papers.attach(item, file))
  const paper = paperMark(view)
  const purpose = item.purpose === null ? null : purposeMark(item.purpose)
  const exempt = isExempt(item)
  const isBusy = papers.busyItemId === item.id
  const looks = ['item', isOpen && 'item-open', exempt && 'item-exempt', drop.over && takes && 'item-over']
  return (
    <li className={looks.filter(Boolean).join(' ')} {...(takes ? drop.handlers : {})}>
      <div
        className={
          purpose === null && paper === null && range === null ? 'item-line item-plain' : 'item-line'
        }
      >
        <span className="item-number figures">{item.number}</span>
        <span className="item-title">
          <button
            type="button"
            className="item-button"
            data-item-title=""
            tabIndex={isStop ? 0 : -1}
            aria-expanded={isOpen}
            onClick={onToggle}
          >
            <span className="spoken">Item {item.number}, </span>
            <span className={isOpen ? '' : 'item-words'}>{item.title}</span>
          </button>
          {exempt && item.exemptParagraphs.length > 0 && <ExemptMark paragraphs={item.exemptParagraphs} />}
        </span>
        <span className="item-purpose">
          {purpose && (
            <Mark shape={purpose.shape} tone={purpose.tone}>
              {purpose.word}
            </Mark>
          )}
        </span>
        <span className="item-paper">
          {isBusy ? (
            <Mark shape="half" tone="info">
              Reading the file…
            </Mark>
          ) : (
            paper && (
              <Mark shape={paper.shape} tone={paper.tone}>
                {paper.word}
              </Mark>
            )
          )}
        </span>
        <span className="item-pages figures">
          {range !== null && <span className="spoken">pages </span>}
          {range !== null && rangeText(range)}
        </span>
      </div>
      {isOpen && <ItemDetails view={view} papers={papers} />}
      {drop.over && takes && (
        <p className="item-drop" aria-hidden="true">
          Drop to make it the paper of item {item.number}
        </p>
      )}
    </li>
  )
}
