import type { KeyboardEvent } from 'react'
import type { Part } from '../../../shared/agenda/agenda-item.ts'
import type { AgendaItemView } from '../../../shared/contract/views.ts'
import { MarkShape } from '../../parts/marks.tsx'
import { AgendaRow } from './agenda-row.tsx'
import type { Papers } from './use-papers.ts'
import { rangeText } from './words.ts'

interface Props {
  readonly items: readonly AgendaItemView[]
  readonly openItemId: number | null
  readonly onOpen: (itemId: number | null) => void
  readonly papers: Papers
}

/** The items in their two parts. Up and Down go from item to item, Enter opens, Esc closes. */
export function AgendaList({ items, openItemId, onOpen, papers }: Props) {
  const parts: readonly Part[] = [1, 2]
  // One tab stop for the whole list: the open item, else the first.
  const stop = items.find(({ item }) => item.id === openItemId) ?? items[0]
  return (
    <div onKeyDown={(event) => walk(event, () => onOpen(null))} role="presentation">
      {parts.map((part) => {
        const ofPart = items.filter(({ item }) => item.part === part)
        if (ofPart.length === 0) return null
        return (
          <section key={part} aria-labelledby={`part-${part}`}>
            <h2 id={`part-${part}`} className={part === 2 ? 'agenda-part agenda-part-2' : 'agenda-part'}>
              {part === 2 && <MarkShape shape="padlock" />}
              <span className="grow">Part {part}</span>
              <span className="agenda-part-note figures">
                {part === 1 ? 'Public' : 'Public excluded'} · {itemSpan(ofPart)}
              </span>
            </h2>
            <ul>
              {ofPart.map((view) => (
                <AgendaRow
                  key={view.item.id}
                  view={view}
                  isOpen={view.item.id === openItemId}
                  isStop={view === stop}
                  onToggle={() => onOpen(view.item.id === openItemId ? null : view.item.id)}
                  papers={papers}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** "items 1 – 13" */
function itemSpan(items: readonly AgendaItemView[]): string {
  const first = items[0]?.item.number ?? 0
  const last = items.at(-1)?.item.number ?? first
  return `${first === last ? 'item' : 'items'} ${rangeText({ first, last })}`
}

function walk(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  if (event.key === 'Escape') return close()
  const titles = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item-title]')]
  const held = titles.findIndex((title) => title === document.activeElement)
  if (held < 0) return
  const next = { ArrowDown: held + 1, ArrowUp: held - 1, Home: 0, End: titles.length - 1 }[event.key]
  const title = next === undefined ? undefined : titles[next]
  if (title === undefined) return
  event.preventDefault()
  title.focus()
}
