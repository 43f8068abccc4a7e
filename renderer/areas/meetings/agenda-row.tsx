import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { isExempt, itemLabel } from '../../../shared/agenda/agenda-item.ts'
import type { AgendaItemView } from '../../../shared/contract/views.ts'
import { ReOrderDotsVerticalRegular } from '@fluentui/react-icons'
import { useFileDrop } from '../../parts/file-drop.ts'
import { ExemptMark, Mark } from '../../parts/marks.tsx'
import { rangeText } from '../../parts/range-text.ts'
import { purposeMark } from '../../parts/state-words.ts'
import { ItemDetails } from './item-details.tsx'
import { ItemEditor } from './item-editor.tsx'
import type { AgendaEditing } from './use-agenda-editing.ts'
import type { Papers } from './use-papers.ts'
import { carriedMark, checkMark, paperMark, takesPaper } from './words.ts'
import './agenda-row.css'

interface Props {
  readonly view: AgendaItemView
  readonly isOpen: boolean
  /** Whether Tab stops here; the other items are reached by the arrow keys. */
  readonly isStop: boolean
  readonly onToggle: () => void
  readonly onExempt: () => void
  readonly papers: Papers
  readonly editing: AgendaEditing
}

/** An item on one line: number, title, what it is for, its paper, its pages. Open, it shows its paper's facts below. */
export function AgendaRow({ view, isOpen, isStop, onToggle, onExempt, papers, editing }: Props) {
  const { item, range } = view
  const takes = takesPaper(view)
  const drop = useFileDrop((file) => takes && papers.attach(item, file))
  const { setNodeRef, transform, transition, attributes, listeners, isDragging } = useSortable({
    id: item.id,
  })
  const checks = editing.view.checks.filter(({ itemId }) => itemId === item.id)
  const [check] = checks
  const carried = editing.view.carriedPapers[item.id] ?? null
  const paper = check ? checkMark(check) : carried ? carriedMark : paperMark(view)
  const planned = editing.view.items.find(({ id }) => id === item.id)
  const label = itemLabel(item)
  const purpose = item.purpose === null ? null : purposeMark(item.purpose)
  const exempt = isExempt(item)
  const isBusy = papers.busyItemId === item.id
  const looks = [
    'item',
    item.letter !== undefined && 'item-sub',
    item.kind === 'heading' && 'item-heading',
    isDragging && 'item-dragged',
    isOpen && 'item-open',
    exempt && 'item-exempt',
    drop.over && takes && 'item-over',
  ]
  return (
    <li
      ref={setNodeRef}
      data-item={item.id}
      className={looks.filter(Boolean).join(' ')}
      style={{ transform: CSS.Translate.toString(transform), transition: transition }}
      {...(takes ? drop.handlers : {})}
    >
      <div
        className={
          purpose === null && paper === null && range === null ? 'item-line item-plain' : 'item-line'
        }
      >
        <button
          type="button"
          className="item-handle"
          aria-label={`Move item ${label}`}
          {...attributes}
          {...listeners}
          tabIndex={isStop ? 0 : -1}
        >
          <ReOrderDotsVerticalRegular />
        </button>
        <span className="item-number figures">{item.kind === 'heading' ? '' : label}</span>
        <span className="item-title">
          <button
            type="button"
            className="item-button"
            data-item-title={item.id}
            tabIndex={isStop ? 0 : -1}
            aria-expanded={isOpen}
            onClick={onToggle}
          >
            <span className="spoken">{item.kind === 'heading' ? 'Heading, ' : `Item ${label}, `}</span>
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
      {isOpen &&
        checks.map(({ words }) => (
          <p key={words} className="item-check">
            {words}
          </p>
        ))}
      {isOpen && planned && <ItemEditor item={planned} editing={editing} onExempt={onExempt} />}
      {isOpen && <ItemDetails view={view} papers={papers} carried={carried} />}
      {drop.over && takes && (
        <p className="item-drop" aria-hidden="true">
          Drop to make it the paper of item {label}
        </p>
      )}
    </li>
  )
}
