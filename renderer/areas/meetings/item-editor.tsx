import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import {
  ArrowDownRegular,
  ArrowUpRegular,
  LockClosedRegular,
  LockOpenRegular,
  MoreHorizontalRegular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import type { SomeWords } from '../../../shared/agenda/agenda-edit.ts'
import { isDropped, itemLabel, type Delivery } from '../../../shared/agenda/agenda-item.ts'
import type { PlannedItem } from '../../../shared/agenda/agenda.ts'
import { stepTarget } from '../../../shared/agenda/move-target.ts'
import { isFormal } from '../../../shared/agenda/usual-place.ts'
import { KindField } from './kind-field.tsx'
import { LateForm } from './late-form.tsx'
import { PurposeField } from './purpose-field.tsx'
import { SavedField } from './saved-field.tsx'
import type { AgendaEditing, Step } from './use-agenda-editing.ts'
import './item-editor.css'

interface Props {
  readonly item: PlannedItem
  readonly editing: AgendaEditing
  readonly onExempt: () => void
}

/** What an open item says, to be changed in place; and what else can be done with it. */
export function ItemEditor({ item, editing, onExempt }: Props) {
  const { take, tryTake, view } = editing
  const [isLate, setLate] = useState(false)
  const label = itemLabel(item)
  const changeOf = (words: SomeWords, seen: SomeWords): Step => ({
    kind: 'change',
    itemId: item.id,
    words,
    seen,
  })
  const change = (words: SomeWords, seen: SomeWords): Promise<unknown> => take(changeOf(words, seen))
  const deliver = (delivery: Delivery, says: string): void =>
    void tryTake(
      {
        kind: 'deliver',
        itemId: item.id,
        delivery,
        urgentReason: item.urgentReason,
        chairOpinion: item.chairOpinion,
      },
      `Item ${label} ${says}`,
    )
  const [up, down] = [stepTarget(view.items, item.id, -1), stepTarget(view.items, item.id, 1)]
  const history = view.history[item.id]
  return (
    <div className="item-editor">
      {history !== undefined && <p className="caption">{history}</p>}
      <SavedField
        label="Title, as printed"
        value={item.title}
        lines={item.title.length > 70 ? 2 : 1}
        onSave={(title, seen) => change({ title }, { title: seen })}
      />
      {item.kind !== 'heading' && (
        <div className="item-editor-pair">
          <KindField
            value={item.kind}
            onChange={(kind) => void tryTake(changeOf({ kind }, { kind: item.kind }))}
          />
          <PurposeField
            value={item.purpose}
            onChange={(purpose) => void tryTake(changeOf({ purpose }, { purpose: item.purpose }))}
          />
          <SavedField
            label="Report of"
            value={item.reportOf ?? ''}
            onSave={(reportOf, seen) => change({ reportOf: orNull(reportOf) }, { reportOf: orNull(seen) })}
          />
        </div>
      )}
      {item.kind !== 'heading' && item.kind !== 'exclusionOfPublic' && (
        <SavedField
          label="Instruction"
          value={item.instruction ?? ''}
          onSave={(instruction, seen) =>
            change({ instruction: orNull(instruction) }, { instruction: orNull(seen) })
          }
        />
      )}
      {item.kind === 'exclusionOfPublic' && (
        <p className="item-motion">
          {view.motion === null
            ? 'There is nothing to move yet: no item is exempt, or one names no paragraph.'
            : `MOTION - ${view.motion.text}`}
          {view.motion?.perItem.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      )}
      {isLate && <LateForm item={item} editing={editing} onDone={() => setLate(false)} />}
      <div className="item-actions">
        <Button
          size="small"
          icon={<ArrowUpRegular />}
          aria-keyshortcuts="Alt+ArrowUp"
          disabledFocusable={up === null}
          onClick={() => editing.step(item.id, -1)}
        >
          Move up
        </Button>
        <Button
          size="small"
          icon={<ArrowDownRegular />}
          aria-keyshortcuts="Alt+ArrowDown"
          disabledFocusable={down === null}
          onClick={() => editing.step(item.id, 1)}
        >
          Move down
        </Button>
        {item.part === 2 ? (
          <Button
            size="small"
            icon={<LockOpenRegular />}
            onClick={() => void tryTake({ kind: 'open', itemId: item.id }, `Item ${label} is public`)}
          >
            Make public
          </Button>
        ) : null}
        {!isFormal(item) && (
          <Button size="small" icon={<LockClosedRegular />} onClick={onExempt}>
            {item.part === 2 ? 'Why it is exempt…' : 'Make exempt…'}
          </Button>
        )}
        {isDropped(item) && (
          <Button size="small" onClick={() => deliver('withAgenda', 'stands again')}>
            Restore
          </Button>
        )}
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" icon={<MoreHorizontalRegular />} aria-label={`More for item ${label}`} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => deliver('withAgenda', 'comes with the agenda')}>
                With the agenda
              </MenuItem>
              <MenuItem onClick={() => deliver('toFollow', 'is to follow')}>To follow</MenuItem>
              <MenuItem onClick={() => deliver('verbal', 'is verbal')}>Verbal</MenuItem>
              <MenuItem onClick={() => setLate(true)}>Late and urgent…</MenuItem>
              <MenuItem onClick={() => deliver('withdrawn', 'is withdrawn')}>Withdraw</MenuItem>
              <MenuItem onClick={() => deliver('deferred', 'is deferred to the next meeting')}>
                Defer to the next meeting
              </MenuItem>
              <MenuItem
                onClick={() =>
                  void tryTake({ kind: 'nest', itemId: item.id, isSub: item.letter === undefined })
                }
              >
                {item.letter === undefined ? 'Make a sub-item of the one above' : 'Make an item of its own'}
              </MenuItem>
              <MenuItem
                onClick={() =>
                  void tryTake({ kind: 'remove', itemId: item.id }, `Item ${label} is taken off`)
                }
              >
                Take off the agenda
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
    </div>
  )
}

const orNull = (words: string): string | null => (words.trim() === '' ? null : words)
