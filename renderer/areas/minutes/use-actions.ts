import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { TakenItem, TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { nextNumber } from '../../../shared/references/numbering.ts'
import type { OutstandingReference } from '../../../shared/references/outstanding-reference.ts'
import type { SpottedRequest } from '../../../shared/references/spot.ts'
import { useRead } from '../../client/use-read.ts'
import type { MinuteEditor } from './editor/minute-editor.ts'

/** What a minute asks for, and what was recorded of it. */
export interface Actions {
  /** What is offered now, and whether the clerk asked for it; `null` for nothing. */
  readonly offer: { readonly asked: SpottedRequest | null; readonly isByHand: boolean } | null
  /** References that this item raised. */
  readonly recorded: readonly OutstandingReference[]
  readonly owners: readonly string[]
  /** The number that the next action gets; `null` until the register is read. */
  readonly numberFor: (isPublic: boolean) => string | null
  readonly isSettled: (sentence: string) => boolean
  /** Looks at what the minute asks for now. */
  readonly look: () => void
  /** Offers the sentence at the caret, or an empty line. */
  readonly mark: () => void
  /** Recorded, by its number, or declined: goes back to the minute. */
  readonly settle: (number: string | null) => void
}

/** The actions of one item, offered while its minute is typed; nothing is recorded without the clerk. */
export function useActions(
  { meetingId, heldOn, committeeName, people }: TakenMinutes,
  item: TakenItem,
  editor: RefObject<MinuteEditor | null>,
): Actions {
  const register = useRead('references.register', {}).data
  const [asked, setAsked] = useState<SpottedRequest | null>(null)
  const [byHand, setByHand] = useState<{ readonly asked: SpottedRequest | null } | null>(null)
  // Recorded or declined: not offered again while the item is open.
  const [settled] = useState(() => new Set<string>())
  const raised = useMemo(
    () => (register?.references ?? []).filter(({ raisedMeetingId }) => raisedMeetingId === meetingId),
    [register, meetingId],
  )
  const committee = register?.committees.find(({ name }) => name === committeeName)
  const isSettled = (sentence: string): boolean => settled.has(bare(sentence))
  const look = (): void => setAsked(editor.current?.asked() ?? null)
  // What the register has is not offered again.
  useEffect(() => {
    for (const { minuteText } of raised) settled.add(bare(minuteText ?? ''))
    editor.current?.look()
  }, [editor, raised, settled])
  const officers = people.filter(({ kind }) => kind === 'officer').map(({ affiliation }) => affiliation)
  return {
    offer:
      byHand !== null ? { ...byHand, isByHand: true } : asked === null ? null : { asked, isByHand: false },
    recorded: raised.filter(
      ({ raisedItemId }) => item.agendaItemId !== null && raisedItemId === item.agendaItemId,
    ),
    owners: [
      ...new Set([...(register?.references ?? []).flatMap(({ owners }) => owners), ...officers]),
    ].filter(Boolean),
    numberFor: (isPublic) =>
      register === undefined || committee === undefined
        ? null
        : nextNumber(
            committee.numberings,
            isPublic,
            Number(heldOn.slice(0, 4)),
            register.references.filter(({ committeeId }) => committeeId === committee.id),
          ),
    isSettled,
    look,
    mark: () => setByHand({ asked: editor.current?.sentence() ?? null }),
    settle(number) {
      const sentence = (byHand ?? { asked }).asked?.sentence ?? null
      if (sentence !== null) {
        settled.add(bare(sentence))
        if (number !== null) editor.current?.numberMark(sentence, number)
      }
      setByHand(null)
      editor.current?.look()
      editor.current?.focus()
    },
  }
}

/** A sentence without marks and numbers in brackets, which change when it is recorded. */
function bare(sentence: string): string {
  return sentence.replaceAll(/\s*\([^()]*\)/gu, '')
}
