import { Button } from '@fluentui/react-components'
import { type RefObject, useEffect, useState } from 'react'
import { isExempt } from '../../../shared/agenda/agenda-item.ts'
import type { MinutesView } from '../../../shared/contract/minutes-views.ts'
import { isPublicBusiness } from '../../../shared/minutes/closed-doors.ts'
import { isAmended, type MinuteBlock, wordsBlock } from '../../../shared/minutes/minute-blocks.ts'
import { isEmpty } from '../../../shared/minutes/minutes-checks.ts'
import { isWithheld } from '../../../shared/minutes/publicity.ts'
import { leftForItem, peopleForItem } from '../../../shared/minutes/taking-part.ts'
import {
  isGathering,
  isRunning,
  meetingStands,
  type TakenMinutes,
} from '../../../shared/minutes/taken-minutes.ts'
import { Notice } from '../../parts/notice.tsx'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { ActionOffer } from './action-offer.tsx'
import { CorrectionOffer } from './correction-offer.tsx'
import { CorrectionsClosed } from './corrections-closed.tsx'
import { DischargeOffer } from './discharge-offer.tsx'
import { EditorBar } from './editor-bar.tsx'
import { hasResolution, type MinuteEditor } from './editor/minute-editor.ts'
import { ItemHead } from './item-head.tsx'
import { KeysLine } from './keys-line.tsx'
import { LookedAt } from './looked-at.tsx'
import { MinuteField } from './minute-field.tsx'
import { phrasesOf, resolutionFor, type RoomItem } from './room-item.ts'
import { useActions } from './use-actions.ts'
import type { MinutesWork } from './use-room.ts'
import { useWriter } from './use-writers.ts'
import { VoteDialog } from './vote-dialog.tsx'
import { WriterNotice } from './writer-notice.tsx'

interface Props {
  readonly room: RoomItem
  /** The item that the meeting is at, where this one is only looked at. */
  readonly inHand: RoomItem | null
  readonly onTake: () => void
  readonly onBack: () => void
  readonly view: MinutesView
  readonly minutes: TakenMinutes
  readonly work: MinutesWork
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
  inHand,
  onTake,
  onBack,
  view,
  minutes,
  work,
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
  const actions = useActions(minutes, item, editor)
  const [isVoting, vote] = useState(false)
  const [isDeclined, decline] = useState(false)
  const ready = isLocked || isDeclined || hasResolution(minute) ? null : resolutionFor(room, view, minute)
  const keepResolution = (): boolean => {
    if (ready === null || editor.current === null) return false
    editor.current.add(wordsBlock('resolution', ready))
    return true
  }
  const resolve = (): void => {
    if (isLocked || keepResolution()) return
    editor.current?.add(wordsBlock('resolution', 'RESOLVED, that '))
  }
  useShortcut({ key: 'r', alt: true }, resolve)
  useShortcut({ key: 'v', alt: true }, () => !isLocked && vote(true))

  const textsBeside = minutes.textsBeside.filter(({ itemId }) => itemId === item.id)
  const hasOwnBeside = textsBeside.some((text) => text.writer === writer.name)

  // What another window wrote is shown, unless words of this one are still on their way.
  useEffect(() => {
    const wasBeside = writer.state().kind === 'beside'
    if (editor.current === null || !writer.follow(item.seen, hasOwnBeside)) return
    editor.current.show(item.blocks, wasBeside)
  }, [editor, item, writer, hasOwnBeside])

  return (
    <section className="room-item" aria-label={`Item ${item.number}`} data-pane="" tabIndex={-1}>
      <ItemHead room={room} minutes={minutes} />
      {inHand !== null && <LookedAt room={room} inHand={inHand} onTake={onTake} onBack={onBack} />}
      {inHand === null && isExempt(item) && isHeldInPublic(minutes) && !isLocked && (
        <Notice tone="warn" title="The public have not been excluded">
          <p>This item is exempt. Exclude the public before it is taken, with Alt X.</p>
        </Notice>
      )}
      {inHand === null && isPublicBusiness(item) && isHeldInPrivate(minutes) && !isLocked && (
        <Notice
          tone="warn"
          title="The public are still excluded"
          actions={<Button onClick={onExclude}>Let the public in…</Button>}
        >
          <p>This item is public business. Let them in again first, with Alt X.</p>
        </Notice>
      )}
      <WriterNotice
        item={item}
        writer={writer}
        others={textsBeside.filter((text) => text.writer !== writer.name)}
        mine={minute}
        onChosen={(chosen) => editor.current?.choose(chosen)}
      />
      <div className={`minute-frame${isLocked ? ' minute-locked' : ''}`}>
        <EditorBar
          phrases={phrasesOf(room, minutes)}
          isLocked={isLocked}
          isWithheld={isWithheld({ ...item, blocks: minute }) || (isExempt(item) && isEmpty(minute))}
          onMark={(mark) => editor.current?.mark(mark)}
          onPhrase={(words) => editor.current?.phrase(words)}
          onType={(words) => editor.current?.type(words)}
          onLeave={() => editor.current?.focus()}
          onResolution={resolve}
          onVote={() => vote(true)}
          onAmendment={() => editor.current?.add(wordsBlock('amendment', ''))}
          onAction={actions.mark}
        />
        <div className="minute-scroll">
          <MinuteField
            item={item}
            minute={minute}
            isLocked={isLocked}
            onOpen={onEditor}
            isSettled={actions.isSettled}
            onChange={writer.put}
            onLook={() => {
              setMinute(editor.current?.minute() ?? item.blocks)
              actions.look()
            }}
            onTab={keepResolution}
            onFinish={onNext}
            onEscape={() => {
              if (actions.offer !== null) actions.settle(null)
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
        {!isLocked && actions.offer !== null && (
          <ActionOffer
            key={actions.offer.isByHand ? 'by hand' : actions.offer.asked?.sentence}
            actions={actions}
            offer={actions.offer}
            room={room}
            meetingId={minutes.meetingId}
            isWithheld={isWithheld({ ...item, blocks: minute })}
          />
        )}
        {!isLocked && actions.offer === null && <MarkKeys onMark={actions.mark} />}
      </div>
      {item.kind === 'outstandingReferences' && item.agendaItemId !== null && !isLocked && (
        <DischargeOffer minutes={minutes} item={item} editor={editor} writer={writer} />
      )}
      {item.kind === 'minutes' && view.toAgree?.mayCorrect === false && !isLocked && (
        <CorrectionsClosed heldOn={view.toAgree.heldOn} />
      )}
      {item.kind === 'minutes' && view.toAgree?.mayCorrect && !isLocked && (
        <CorrectionOffer
          meetingId={minutes.meetingId}
          item={item}
          agreed={view.toAgree}
          editor={editor}
          work={work}
        />
      )}
      {actions.recorded.length > 0 && (
        <p className="caption recorded">
          Recorded here:{' '}
          {actions.recorded.map(({ number, owners }) => [number, ...owners].join(', ')).join('; ')}.
        </p>
      )}
      <KeysLine
        writer={writer}
        isNextDue={isRunning(minutes) && !isGathering(minutes) && !isLocked && actions.offer === null}
        isPrivate={isHeldInPrivate(minutes)}
        onNext={onNext}
        onPeople={onPeople}
        onExclude={onExclude}
      />
      {isVoting && (
        <VoteDialog
          people={peopleForItem(minutes.people, minutes.declarations, item.id)}
          gone={leftForItem(minutes.declarations, item.id)}
          isAmended={isAmended(minute)}
          resolution={ready}
          onRecord={(blocks) => {
            vote(false)
            if (ready !== null && blocks.some(isMotionCarried)) keepResolution()
            for (const block of blocks) editor.current?.add(block)
          }}
          onClose={() => vote(false)}
        />
      )}
    </section>
  )
}

/** Alt+A and Ctrl+D mark the sentence at the caret, or open an empty action, while nothing is offered. */
function MarkKeys({ onMark }: { readonly onMark: () => void }) {
  useShortcut({ key: 'a', alt: true }, onMark)
  useShortcut({ key: 'd', ctrl: true }, onMark)
  return null
}

/** Whether the meeting goes on with the public there. */
function isHeldInPublic(minutes: TakenMinutes): boolean {
  return isRunning(minutes) && !meetingStands(minutes.times).isPrivate
}

/** Whether it goes on without them. */
function isHeldInPrivate(minutes: TakenMinutes): boolean {
  return isRunning(minutes) && meetingStands(minutes.times).isPrivate
}

/** Whether a block is a vote by which the motion itself was carried. */
function isMotionCarried(block: MinuteBlock): boolean {
  return block.kind === 'vote' && block.carried && !block.onAmendment
}
