import { Button, Input, Select } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import type { RequestOf } from '../../../shared/contract/contract.ts'
import { withoutRole } from '../../../shared/minutes/attendance.ts'
import { type Declaration, needsLook } from '../../../shared/minutes/declaration.ts'
import type { TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { focusOnce } from '../../parts/focus-once.ts'
import { Mark } from '../../parts/marks.tsx'
import { useFocusBack } from '../../parts/use-focus-back.ts'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { labelOf } from './room-item.ts'
import type { MinutesWork } from './use-room.ts'

interface Props {
  readonly minutes: TakenMinutes
  readonly inHand: number | null
  readonly work: MinutesWork
  readonly isLocked: boolean
  /** Goes on where the clerk was, once the form is gone. */
  readonly onGone: () => void
}

/** Interests that members declared, and whether one of them concerns the item in hand (R27). */
export function DeclarationsBox({ minutes, inHand, work, isLocked, onGone }: Props) {
  const [isDeclaring, declare] = useState(false)
  useShortcut({ key: 'i', alt: true }, () => !isLocked && declare(true))
  const { declarations, items, meetingId } = minutes
  const item = items.find(({ id }) => id === inHand)
  return (
    <section className="declarations" aria-label="Declarations">
      <h2>Declarations</h2>
      <ul>
        {declarations.map((one) => (
          <li key={one.id} className="row">
            <span className="grow">
              {needsLook(one) ? (
                <Mark shape="alert" tone="warn">
                  {words(one, items)}
                </Mark>
              ) : (
                words(one, items)
              )}
            </span>
            {!isLocked && (
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={`Take off: ${words(one, items)}`}
                onClick={() =>
                  work.ask((call) => call('minutes.undeclare', { meetingId, declarationId: one.id }))
                }
              />
            )}
          </li>
        ))}
      </ul>
      {item !== undefined && declarations.every(({ itemId }) => itemId !== item.id) && (
        <p className="caption">None on item {labelOf(item)}.</p>
      )}
      {!isLocked && !isDeclaring && (
        <Button size="small" appearance="subtle" aria-keyshortcuts="Alt+I" onClick={() => declare(true)}>
          Declare an interest… <kbd>Alt I</kbd>
        </Button>
      )}
      {isDeclaring && (
        <DeclareForm
          minutes={minutes}
          itemId={inHand ?? items[0]?.id ?? 0}
          onDeclare={(request) =>
            work.ask(
              (call) => call('minutes.declare', request),
              () => declare(false),
            )
          }
          onClose={() => declare(false)}
          onGone={onGone}
        />
      )}
    </section>
  )
}

function DeclareForm({
  minutes: { people, items },
  itemId: first,
  onDeclare,
  onClose,
  onGone,
}: {
  readonly minutes: TakenMinutes
  readonly itemId: number
  readonly onDeclare: (request: RequestOf<'minutes.declare'>) => void
  readonly onClose: () => void
  readonly onGone: () => void
}) {
  const form = useRef<HTMLFormElement>(null)
  useShortcut({ key: 'Escape' }, onClose)
  useFocusBack(onGone)
  // As in every dialog; the room's own Ctrl+Enter would take the next item.
  useShortcut({ key: 'Enter', ctrl: true, isFirst: true }, () => form.current?.requestSubmit())
  const all = people.filter(({ kind }) => kind === 'member')
  const there = all.filter(({ standing }) => standing === 'present')
  // Nobody who sent apologies declares anything; before anybody is marked, everybody may.
  const members = (there.length > 0 ? there : all).map(({ printed }) => withoutRole(printed))
  const [member, setMember] = useState('')
  const [itemId, setItem] = useState(first)
  const [interest, setInterest] = useState<Declaration['interest']>('other')
  const [action, setAction] = useState<Declaration['action']>('stayed')
  const [nature, setNature] = useState('')
  return (
    <form
      className="people-new"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        const said = nature.trim()
        if (member !== '') onDeclare({ itemId, member, interest, action, nature: said === '' ? null : said })
      }}
    >
      <Select
        size="small"
        aria-label="Member"
        ref={focusOnce}
        value={member}
        onChange={(_, { value }) => setMember(value)}
      >
        <option value="">Who declares it?</option>
        {members.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label="Item"
        value={String(itemId)}
        onChange={(_, { value }) => setItem(Number(value))}
      >
        {items.map((item) => (
          <option key={item.id} value={item.id}>
            {`${labelOf(item)} ${item.title}`.slice(0, 60)}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label="Interest"
        value={interest}
        onChange={(_, { value }) => {
          setInterest(value === 'dpi' ? 'dpi' : 'other')
          setAction(value === 'dpi' ? 'left' : 'stayed')
        }}
      >
        <option value="other">Other interest</option>
        <option value="dpi">Disclosable pecuniary interest</option>
      </Select>
      <Select
        size="small"
        aria-label="What they did"
        value={action}
        onChange={(_, { value }) =>
          setAction(value === 'left' ? 'left' : value === 'dispensation' ? 'dispensation' : 'stayed')
        }
      >
        <option value="left">Left for the item</option>
        <option value="stayed">Stayed</option>
        <option value="dispensation">Has a dispensation</option>
      </Select>
      <Input
        size="small"
        aria-label="What the interest is"
        placeholder="as a trustee of the charity"
        value={nature}
        onChange={(_, { value }) => setNature(value)}
      />
      <div className="row">
        <Button size="small" type="submit">
          Declare
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          Close
        </Button>
      </div>
    </form>
  )
}

/** "Joan Attwater, item 7, other interest; stayed" */
function words({ member, itemId, interest, action }: Declaration, items: TakenMinutes['items']): string {
  const item = items.find(({ id }) => id === itemId)
  const kind = interest === 'dpi' ? 'pecuniary interest' : 'other interest'
  return `${member}, item ${item === undefined ? '' : labelOf(item)}, ${kind}; ${actionWords[action]}`
}

const actionWords: Readonly<Record<Declaration['action'], string>> = {
  left: 'left for it',
  stayed: 'stayed',
  dispensation: 'has a dispensation',
}
