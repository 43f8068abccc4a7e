import { type RefObject, useEffect, useState } from 'react'
import type { MinutesView } from '../../../shared/contract/minutes-views.ts'
import { wordsBlock } from '../../../shared/minutes/minute-blocks.ts'
import { isWithheld } from '../../../shared/minutes/publicity.ts'
import type { TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { timeOfDay } from '../../parts/times.ts'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { ActionOffer } from './action-offer.tsx'
import { EditorBar } from './editor-bar.tsx'
import { hasResolution, type MinuteEditor } from './editor/minute-editor.ts'
import type { SpottedAt } from './editor/spotted.ts'
import { ItemHead } from './item-head.tsx'
import { MinuteField } from './minute-field.tsx'
import type { MinuteWriter } from './minute-writer.ts'
import { phrasesOf, resolutionFor, type RoomItem } from './room-item.ts'
import { useWriter } from './use-writers.ts'
import { VoteDialog } from './vote-dialog.tsx'
import { WriterNotice } from './writer-notice.tsx'

interface Props {
  readonly room: RoomItem
  readonly view: MinutesView
  readonly minutes: TakenMinutes
  readonly isLocked: boolean
  readonly editor: RefObject<MinuteEditor | null>
  readonly onEditor: (editor: MinuteEditor | null) => void
  readonly onNext: () => void
  readonly onPeople: () => void
  readonly onExclude: () => void
}

/** The item in hand: what it is, its minute, and what the minute's own words offer. */
export function ItemInHand({
  room,
  view,
  minutes,
  isLocked,
  editor,
  onEditor,
  onNext,
  onPeople,
  onExclude,
}: Props) {
  const { item } = room
  const writer = useWriter(item)
  const [minute, setMinute] = useState(() => writer.newest() ?? item.blocks)
  const [asked, setAsked] = useState<SpottedAt | null>(null)
  const [isManual, askByHand] = useState(false)
  const [isVoting, vote] = useState(false)
  const [isDeclined, decline] = useState(false)
  // Recorded or declined: not offered again while the item is open.
  const [settled] = useState(() => new Set<string>())
  const ready = isLocked || isDeclined || hasResolution(minute) ? null : resolutionFor(room, view)
  const keepResolution = (): boolean => {
    if (ready === null || editor.current === null) return false
    editor.current.add(wordsBlock('resolution', ready))
    return true
  }
  const resolve = (): void => {
    if (isLocked || keepResolution()) return
    editor.current?.add(wordsBlock('resolution', 'RESOLVED, that '))
  }
  const settle = (sentence: string | null): void => {
    if (sentence !== null) settled.add(sentence)
    askByHand(false)
    editor.current?.look()
    setAsked(editor.current?.asked() ?? null)
    editor.current?.focus()
  }
  useShortcut({ key: 'r', alt: true }, resolve)
  useShortcut({ key: 'v', alt: true }, () => !isLocked && vote(true))

  // What another window wrote is shown, unless words of this one are still on their way.
  useEffect(() => {
    if (editor.current === null || !writer.follow(item.seen)) return
    editor.current.show(item.blocks)
  }, [editor, item, writer])

  return (
    <section className="room-item" aria-label={`Item ${item.number}`} data-pane="" tabIndex={-1}>
      <ItemHead room={room} />
      <WriterNotice
        writer={writer}
        onTaken={() => {
          editor.current?.show(item.blocks)
          writer.follow(item.seen)
        }}
      />
      <div className={`minute-frame${isLocked ? ' minute-locked' : ''}`}>
        <EditorBar
          phrases={phrasesOf(room, minutes)}
          isLocked={isLocked}
          isWithheld={isWithheld({ ...item, blocks: minute })}
          onMark={(mark) => editor.current?.mark(mark)}
          onPhrase={(words) => editor.current?.type(words)}
          onResolution={resolve}
          onVote={() => vote(true)}
          onAmendment={() => editor.current?.add(wordsBlock('amendment', ''))}
          onAction={() => askByHand(true)}
        />
        <div className="minute-scroll">
          <MinuteField
            item={item}
            minute={minute}
            isLocked={isLocked}
            onOpen={onEditor}
            isSettled={(sentence) => settled.has(sentence)}
            onChange={writer.put}
            onLook={() => {
              setMinute(editor.current?.minute() ?? item.blocks)
              setAsked(editor.current?.asked() ?? null)
            }}
            onTab={keepResolution}
            onFinish={onNext}
            onEscape={() => {
              if (asked !== null) settle(asked.sentence)
              else if (ready !== null) decline(true)
              else return false
              return true
            }}
          />
          {ready !== null && (
            <div className="minute-ready">
              <p className="minute-resolution">{ready}</p>
              <p className="caption">
                {room.onAgenda?.item.recommendation ? 'from the report’s recommendation' : 'as is usual'}{' '}
                <button type="button" className="minute-keep" onClick={keepResolution}>
                  <kbd>Tab</kbd> keep
                </button>
              </p>
            </div>
          )}
        </div>
        {!isLocked && (asked !== null || isManual) && (
          <ActionOffer
            key={isManual ? 'by hand' : asked?.sentence}
            asked={isManual ? null : asked}
            room={room}
            meetingId={minutes.meetingId}
            isWithheld={isWithheld({ ...item, blocks: minute })}
            onSettled={settle}
          />
        )}
        {!isLocked && asked === null && !isManual && <AskByHandKey onAsk={() => askByHand(true)} />}
      </div>
      <KeysLine writer={writer} onNext={onNext} onPeople={onPeople} onExclude={onExclude} />
      {isVoting && (
        <VoteDialog
          people={minutes.people}
          onRecord={(block) => {
            vote(false)
            editor.current?.add(block)
          }}
          onClose={() => vote(false)}
        />
      )}
    </section>
  )
}

/** Alt+A opens an action by hand where no sentence offers one. */
function AskByHandKey({ onAsk }: { readonly onAsk: () => void }) {
  useShortcut({ key: 'a', alt: true }, onAsk)
  return null
}

function KeysLine({
  writer,
  onNext,
  onPeople,
  onExclude,
}: Pick<Props, 'onNext' | 'onPeople' | 'onExclude'> & { readonly writer: MinuteWriter }) {
  const state = writer.state()
  const keys = [
    ['Ctrl Enter', 'Next item', onNext],
    ['Alt P', 'Who is here', onPeople],
    ['Alt X', 'Exclude the public', onExclude],
  ] as const
  return (
    <div className="keys-line">
      {keys.map(([key, does, act]) => (
        <button key={key} type="button" onClick={act}>
          <kbd>{key}</kbd> {does}
        </button>
      ))}
      <span>
        <kbd>Alt T</kbd> Stamp the time
      </span>
      <span>
        <kbd>F1</kbd> All keys
      </span>
      <span className="grow" />
      <span className="caption">
        {state.kind === 'writing' && 'Saving…'}
        {state.kind === 'kept' &&
          state.at !== null &&
          `Saved ${timeOfDay(state.at.toISOString())}, as you type`}
        {state.kind === 'away' && 'Kept in this window'}
      </span>
    </div>
  )
}
