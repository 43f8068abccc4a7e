import { Button } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import {
  changedAt,
  movedTo,
  type OrderOfBusiness,
  placeOf,
  placeWords,
  withAdded,
  withoutAt,
} from '../../../shared/agenda/order-edits.ts'
import { defaultOrder } from '../../../shared/agenda/order-of-business.ts'
import { useChange } from '../../client/use-change.ts'
import { useRead } from '../../client/use-read.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { AddStandingItem } from './add-standing-item.tsx'
import { OrderList } from './order-list.tsx'
import './order-section.css'

/** A committee's standing order of business (R25): what each of its new agendas begins with. */
export function OrderSection({ committeeId }: { readonly committeeId: number }) {
  const reading = useRead('committees.order', { committeeId })
  const change = useChange('committees.setOrder')
  const [open, setOpen] = useState<number | null>(null)
  const [before, remember] = useState<readonly { readonly items: OrderOfBusiness; readonly did: string }[]>(
    [],
  )
  const [said, say] = useState('')
  if (reading.isPending) return <Waiting rows={6}>Reading the order of business…</Waiting>
  if (reading.isError) return <ProblemNotice problem={reading.error} onRetry={() => void reading.refetch()} />
  const seen = reading.data.items
  // What was just done shows at once, until it has been read again.
  const ahead = !change.isError && change.variables?.seen === seen ? change.variables.items : null
  const items = ahead ?? seen
  const set = (now: OrderOfBusiness, onDone: () => void): void => {
    if (ahead === null) change.mutate({ committeeId, seen, items: now }, { onSuccess: onDone })
  }
  const take = (now: OrderOfBusiness, did: string, at: number | null): void =>
    set(now, () => {
      remember([...before, { items: seen, did }])
      setOpen(at)
      say(did)
    })
  const last = before.at(-1)
  return (
    <section aria-label="Order of business" className="settings-notices">
      <h3>Order of business</h3>
      <p className="caption">
        {reading.data.isOwn
          ? 'Every new agenda of this committee begins with it.'
          : 'The usual order, with which new agendas begin until this committee has its own: change anything to make it so.'}
      </p>
      {change.error && <ProblemNotice problem={change.error} onDismiss={change.reset} />}
      <OrderList
        items={items}
        days={reading.data.days}
        open={open}
        onOpen={setOpen}
        onMove={(from, to) => {
          const now = movedTo(items, from, to)
          if (now !== null)
            take(now, `${titleAt(items, from)}, now ${placeWords(now, to)}`, open === from ? to : null)
        }}
        onChange={(at, words) => {
          const moves = words.part !== undefined && words.part !== items[at]?.part
          take(changedAt(items, at, words), `${titleAt(items, at)} changed`, moves ? null : at)
        }}
        onRemove={(at) => take(withoutAt(items, at), `${titleAt(items, at)} removed`, null)}
      />
      <div className="order-foot">
        <AddStandingItem
          onAdd={(item) => take(withAdded(items, item), `${item.title} added`, placeOf(items, item))}
        />
        <Button
          icon={<ArrowUndoRegular />}
          disabledFocusable={last === undefined}
          onClick={() =>
            last &&
            set(last.items, () => {
              remember(before.slice(0, -1))
              setOpen(null)
              say(`Undone: ${last.did}`)
            })
          }
        >
          {last === undefined ? 'Nothing to undo' : `Undo: ${shortened(last.did)}`}
        </Button>
        {reading.data.isOwn && (
          <Button onClick={() => take(defaultOrder, 'The usual order taken', null)}>
            Take the usual order
          </Button>
        )}
        <p role="status" className="caption grow">
          {said}
        </p>
      </div>
    </section>
  )
}

function titleAt(items: OrderOfBusiness, at: number): string {
  return shortened(items[at]?.title ?? '')
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 58)}…` : words
}
