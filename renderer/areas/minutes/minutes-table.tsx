import { Select, Textarea } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { isExempt } from '../../../shared/agenda/agenda-item.ts'
import { type Minute, minuteLines } from '../../../shared/minutes/minute-blocks.ts'
import { publicMinutes } from '../../../shared/minutes/minutes-forms.ts'
import { printedMinutes } from '../../../shared/minutes/printed-minutes.ts'
import { publicities } from '../../../shared/minutes/minutes.ts'
import { withNoted } from '../../../shared/minutes/noted-items.ts'
import { isWithheld } from '../../../shared/minutes/publicity.ts'
import type { TakenItem, TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { ExemptMark } from '../../parts/marks.tsx'
import { OpenMinuteDialog } from './open-minute-dialog.tsx'
import { labelOf } from './room-item.ts'
import { useKeptAsTyped } from './use-kept-as-typed.ts'
import type { MinutesWork } from './use-room.ts'

interface Props {
  readonly minutes: TakenMinutes
  readonly work: MinutesWork
  readonly isLocked: boolean
  /** The number of the item that a link led to: it comes into view and is marked. */
  readonly linkedTo: string | null
}

/** Each item in three columns, as they are printed: what the public read, what is withheld, and the summary in its place. */
export function MinutesTable({ minutes, work, isLocked, linkedTo }: Props) {
  const open = publicMinutes(printedMinutes(minutes)).items
  return (
    // Wider than a narrow window; its own scrolling is reached by keyboard.
    <section className="card minutes-table-card" aria-label="Minutes by item" tabIndex={0}>
      <table className="minutes-table">
        <caption className="spoken">The minutes by item: public, non-public and summary</caption>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Public minutes</th>
            <th scope="col">Non-public minutes</th>
            <th scope="col">Summary for the public</th>
          </tr>
        </thead>
        <tbody>
          {withNoted(minutes).map((item, place) => (
            <ItemRow
              key={item.id}
              item={item}
              open={open[place]?.blocks ?? []}
              work={work}
              isLocked={isLocked}
              isLinkedTo={labelOf(item) === linkedTo}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RowProps extends Pick<Props, 'work' | 'isLocked'> {
  readonly item: TakenItem
}

interface ItemProps extends RowProps {
  /** What the public minutes print of it. */
  readonly open: Minute
  readonly isLinkedTo: boolean
}

function ItemRow({ item, open, work, isLocked, isLinkedTo }: ItemProps) {
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (!isLinkedTo) return
    row.current?.scrollIntoView({ block: 'center' })
    row.current?.focus({ preventScroll: true })
  }, [isLinkedTo])
  const withheld = isWithheld(item)
  const exempt = isExempt(item)
  return (
    <tr
      ref={row}
      className={withheld ? 'minutes-withheld' : ''}
      {...(isLinkedTo && { tabIndex: -1, 'aria-current': true })}
    >
      <th scope="row">
        <p>
          <span className="figures">{labelOf(item)}</span> {item.title}
        </p>
        {exempt && <ExemptMark paragraphs={item.exemptParagraphs} />}
        {(exempt || item.publicity !== 'byRule') && (
          <PublicityChoice item={item} work={work} isLocked={isLocked} />
        )}
      </th>
      <td>
        <Words minute={open} />
      </td>
      <td>{withheld ? <Words minute={item.blocks} /> : none}</td>
      <td>{withheld ? <SummaryField item={item} work={work} isLocked={isLocked} /> : none}</td>
    </tr>
  )
}

const none = <span className="caption">–</span>

function Words({ minute }: { readonly minute: Minute }) {
  const lines = minuteLines(minute)
  if (lines.length === 0) return <p className="caption">Nothing is recorded.</p>
  return lines.map((line) => <p key={line}>{line}</p>)
}

/** Who may read a minute; to open an exempt one takes a decision. */
function PublicityChoice({ item, work, isLocked }: RowProps) {
  const [isOpening, ask] = useState(false)
  return (
    <>
      <Select
        size="small"
        aria-label={`Who may read item ${labelOf(item)}`}
        disabled={isLocked}
        value={item.publicity}
        onChange={(_, { value }) => {
          const publicity = publicities.find((one) => one === value)
          if (publicity === undefined || publicity === item.publicity) return
          if (publicity === 'open' && isExempt(item)) return ask(true)
          work.ask((call) => call('minutes.open', { itemId: item.id, publicity }))
        }}
      >
        <option value="byRule">By the rule</option>
        <option value="open">Open to the public</option>
        <option value="closed">Not for the public</option>
      </Select>
      {isOpening && <OpenMinuteDialog item={item} work={work} onClose={() => ask(false)} />}
    </>
  )
}

/** What the proper officer writes where what is left is not a fair and coherent record; kept as it is typed. */
function SummaryField({ item, work, isLocked }: RowProps) {
  const [typed, type] = useState<{ readonly words: string; readonly seen: string | null } | null>(null)
  const [sent, send] = useState<string | null>(null)
  const keep = (): void => {
    if (typed === null) return
    const { seen } = typed
    const words = typed.words.trim()
    if (words === (item.summary ?? '') || (words === sent && work.isBusy)) return
    const summary = words === '' ? null : words
    send(words)
    work.ask(
      (call) => call('minutes.summarise', { itemId: item.id, seen, summary }),
      // What was typed meanwhile goes on from there, a space at its end with it.
      () => type((now) => (now === null || now.words === words ? null : { ...now, seen: summary })),
    )
    // Should it be refused, the other window's words are told: from then on they are seen.
    type({ ...typed, seen: item.summary })
  }
  // What was refused is not sent again by itself: the clerk has yet to read what another window wrote.
  const keepNew = (): void => {
    if (typed !== null && typed.words.trim() !== sent) keep()
  }
  useKeptAsTyped(typed?.words ?? null, keepNew, 'words', work.isBusy)
  return (
    <Textarea
      aria-label={`Summary of item ${labelOf(item)}`}
      placeholder="Only if what is left is not a fair and coherent record"
      rows={3}
      resize="vertical"
      disabled={isLocked}
      value={typed?.words ?? item.summary ?? ''}
      onChange={(_, { value }) => type((before) => ({ words: value, seen: before?.seen ?? item.summary }))}
      onBlur={() => (typed !== null && typed.words.trim() === (item.summary ?? '') ? type(null) : keep())}
    />
  )
}
