import { Button, Checkbox } from '@fluentui/react-components'
import { type RefObject, useState } from 'react'
import { isExempt } from '../../../shared/agenda/agenda-item.ts'
import { wordsBlock } from '../../../shared/minutes/minute-blocks.ts'
import type { TakenItem, TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import { dischargeResolution } from '../../../shared/references/reference-words.ts'
import { counted } from '../../../shared/words/counted.ts'
import { wordsInList } from '../../../shared/words/in-lists.ts'
import { useChange } from '../../client/use-change.ts'
import { useRead } from '../../client/use-read.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { hasResolution, type MinuteEditor } from './editor/minute-editor.ts'
import type { MinuteWriter } from './minute-writer.ts'
import { labelOf } from './room-item.ts'
import './action-offer.css'

interface Props {
  readonly minutes: TakenMinutes
  readonly item: TakenItem
  readonly editor: RefObject<MinuteEditor | null>
  readonly writer: MinuteWriter
}

/**
 * Under the item of the outstanding references: those that their owners propose as complete, for the committee to discharge. Only what
 * it agrees to is discharged, and the resolution says so in the minute.
 */
export function DischargeOffer({ minutes, item, editor, writer }: Props) {
  const register = useRead('references.register', {}).data
  const discharge = useChange('references.discharge')
  const [kept, keep] = useState<ReadonlySet<number>>(new Set())
  const committee = register?.committees.find(({ name }) => name === minutes.committeeName)
  const listed =
    register?.references.filter(
      ({ committeeId, isPublic }) => committeeId === committee?.id && isPublic !== isExempt(item),
    ) ?? []
  const proposed = listed.filter(
    ({ standing, raisedOn }) => standing === 'complete' && (raisedOn ?? '') <= minutes.heldOn,
  )
  const done = listed.filter(({ dischargedMeetingId }) => dischargedMeetingId === minutes.meetingId)
  const chosen = proposed.filter(({ id }) => !kept.has(id))
  const act = async (): Promise<void> => {
    if (chosen.length === 0 || discharge.isPending) return
    const numbers = chosen.map(({ number }) => number)
    const own = editor.current
    const request = {
      referenceIds: chosen.map(({ id }) => id),
      meetingId: minutes.meetingId,
      at: `Item ${labelOf(item)}`,
    }
    try {
      await discharge.mutateAsync(request)
    } catch {
      // Told above the list.
      return
    }
    // The clerk may have gone to the next item meanwhile: what was resolved is written all the same.
    const isOpen = own !== null && editor.current === own
    const minute = isOpen ? own.minute() : (writer.newest() ?? item.blocks)
    const resolved = wordsBlock('resolution', dischargeResolution(numbers, hasResolution(minute)))
    if (isOpen) own.add(resolved)
    else writer.put([...minute, resolved])
  }
  // What was proposed since is for the committee's next meeting, not for the minutes of an earlier one.
  const isLatest = committee?.held[0]?.id === minutes.meetingId
  if (proposed.length === 0 || !isLatest)
    return done.length === 0 ? null : (
      <p className="caption recorded">Discharged here: {wordsInList(done.map(({ number }) => number))}.</p>
    )
  return (
    <section className="action-offer discharge-offer" aria-label="Proposed as complete">
      <p className="strong">
        {counted(proposed.length, 'reference is', 'references are')} proposed as complete. Does the committee
        agree?
      </p>
      {discharge.error && <ProblemNotice problem={discharge.error} onDismiss={discharge.reset} />}
      {proposed.map(({ id, number, action }) => (
        <Checkbox
          key={id}
          checked={!kept.has(id)}
          label={`${number} ${action}`}
          onChange={(_, { checked }) =>
            keep((now) => new Set(checked === true ? [...now].filter((one) => one !== id) : [...now, id]))
          }
        />
      ))}
      <div>
        <Button
          size="small"
          disabledFocusable={chosen.length === 0 || discharge.isPending}
          onClick={() => void act()}
        >
          Discharge {counted(chosen.length, 'reference')}
        </Button>
      </div>
    </section>
  )
}
