import { Button, Field, Input } from '@fluentui/react-components'
import { type RefObject, useState } from 'react'
import { longDate } from '../../../shared/calendar/iso-date.ts'
import type { MinutesView, MinutesToAgree } from '../../../shared/contract/minutes-views.ts'
import { correctionsInRow, correctionsLeftOut, withCorrections } from '../../../shared/minutes/agreeing.ts'
import { beginsWithPlace } from '../../../shared/minutes/corrections.ts'
import { mended } from '../../../shared/minutes/mend-minute.ts'
import { resolutionsOf } from '../../../shared/minutes/minute-blocks.ts'
import type { TakenItem } from '../../../shared/minutes/taken-minutes.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { addressText } from '../../parts/address.ts'
import { Mark } from '../../parts/marks.tsx'
import { useShortcut } from '../../parts/use-shortcut.ts'
import type { MinuteEditor } from './editor/minute-editor.ts'
import type { MinutesWork } from './use-room.ts'
import './action-offer.css'

interface Props {
  readonly meetingId: number
  readonly item: TakenItem
  readonly agreed: MinutesToAgree
  readonly editor: RefObject<MinuteEditor | null>
  readonly work: MinutesWork
}

/** Under the item that agrees the last minutes: what is corrected in them, and a key that lists more there and then (R32). */
export function CorrectionOffer({ meetingId, item, agreed, editor, work }: Props) {
  const [isAsked, ask] = useState(false)
  const listed = agreed.corrections[item.part]
  const elsewhere = agreed.listed.filter((words) => !listed.includes(words))
  useShortcut({ key: 'c', alt: true }, () => ask(true))
  const list = (words: string): void => {
    work.ask(
      async (call) => {
        const { meetingId: corrected, listed: seen } = agreed
        await call('minutes.correct', {
          meetingId: corrected,
          seen: [...seen],
          corrections: [...seen, words],
        })
        return call('minutes.read', { meetingId })
      },
      (view) => {
        ask(false)
        sayInResolution(editor.current, item, view)
      },
    )
  }
  return (
    <section className="corrections-offer" aria-label="Corrections to the last minutes">
      {listed.length > 0 && (
        <p className="caption">
          Corrected in the minutes of {longDate(agreed.heldOn)}: {correctionsInRow(listed)}
        </p>
      )}
      {elsewhere.length > 0 && (
        <p className="caption">
          Listed for the {item.part === 1 ? 'non-public' : 'public'} minutes of {longDate(agreed.heldOn)}, and
          not told here: {correctionsInRow(elsewhere)}
        </p>
      )}
      {item.part === 1 && agreed.unclear.length > 0 && (
        <p>
          <Mark shape="alert" tone="warn">
            Nobody can tell whether a withheld minute is put right. If the public may read a correction, begin
            it with its item, “Item 4: …”, or with “Present: …”, in the{' '}
            <a href={addressText({ screen: 'meeting', meetingId: agreed.meetingId, tab: 'minutes' })}>
              Minutes tab of that meeting
            </a>
            .
          </Mark>
        </p>
      )}
      <Button size="small" aria-keyshortcuts="Alt+C" onClick={() => ask(true)}>
        List a correction… <kbd>Alt C</kbd>
      </Button>
      {isAsked && <CorrectionDialog agreed={agreed} work={work} onList={list} onClose={() => ask(false)} />}
    </section>
  )
}

/** A resolution that was kept before says what was listed since; Ctrl+Z brings it back as it was. */
function sayInResolution(editor: MinuteEditor | null, { part }: TakenItem, { toAgree }: MinutesView): void {
  if (editor === null || toAgree === null) return
  const minute = editor.minute()
  const stale = resolutionsOf(minute).find((line) => correctionsLeftOut(line, part, toAgree).length > 0)
  if (stale === undefined) return
  const to = withCorrections(stale, toAgree.corrections[part])
  editor.rewrite(mended(minute, { from: stale, to, line: stale }))
}

const forOthersWords =
  'Some of these minutes are not for the public. Without its item, “Item 4: …”, or “Present: …”, “Officers: …”, this stands in the non-public ones alone.'

function CorrectionDialog({
  agreed,
  work,
  onList,
  onClose,
}: {
  readonly agreed: MinutesToAgree
  readonly work: MinutesWork
  readonly onList: (words: string) => void
  readonly onClose: () => void
}) {
  const [typed, type] = useState('')
  const words = typed.trim()
  const isListed = agreed.listed.includes(words)
  const isForOthers = agreed.isPartlyWithheld && words !== '' && !beginsWithPlace(words)
  return (
    <ActDialog
      title={`What is corrected in the minutes of ${longDate(agreed.heldOn)}?`}
      act="List it"
      isReady={words !== '' && !isListed}
      isBusy={work.isBusy}
      problem={work.problem}
      onAct={() => onList(words)}
      onClose={onClose}
    >
      <Field
        label="Correction"
        hint="Begin it with the item, or with Present, Officers or Heading, so that everybody can tell what it puts right."
        {...(isListed && { validationMessage: 'This is listed already.' })}
        {...(!isListed && isForOthers && { validationState: 'warning', validationMessage: forOthersWords })}
      >
        <Input
          placeholder="Item 4: “Fern” for “Fenn”"
          value={typed}
          onChange={(_, { value }) => type(value)}
        />
      </Field>
    </ActDialog>
  )
}
