import { Link } from '@fluentui/react-components'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { MeasureView } from '../../../../shared/contract/measure-views.ts'
import { placedClaims } from '../../../../shared/measures/claims/placed-claims.ts'
import type { Measure, MeasureText } from '../../../../shared/measures/measure.ts'
import { comparePeriods, isSamePeriod, type Period, periodLabel } from '../../../../shared/measures/period.ts'
import { type TextField, textFields } from '../../../../shared/measures/step-words.ts'
import { useClient } from '../../../client/packwright-context.ts'
import { useShortcut } from '../../../parts/use-shortcut.ts'
import type { MeasuresEditing } from '../use-measures.ts'
import { CheckedText } from './checked-text.tsx'
import { ClaimCard } from './claim-card.tsx'
import { nextWrong } from './next-wrong.ts'
import { useTextWriter } from './use-text-writer.ts'

interface Props {
  readonly view: MeasureView
  readonly period: Period
  readonly editing: MeasuresEditing
}

const order = ['overview', 'reasons', 'response'] as const satisfies readonly TextField[]

/** The officer's words about the period, each figure in them checked as it is typed; F8 walks from one wrong figure to the next. */
export function WordsPane({ view: { measure, period: label }, period, editing }: Props) {
  const texts = {
    overview: useCheckedText(measure, period, 'overview'),
    reasons: useCheckedText(measure, period, 'reasons'),
    response: useCheckedText(measure, period, 'response'),
  }
  const { call } = useClient()
  /** `turn` tells one coming to a place from the next: each gives its card the focus. */
  const [sought, seek] = useState<{ readonly place: number; readonly turn: number } | null>(null)
  const goToWrong = (to: number): void => seek({ place: to, turn: (sought?.turn ?? 0) + 1 })
  const wrong = order.flatMap((field) =>
    texts[field].claims
      .filter(({ verdict, left }) => verdict === 'wrong' && left === null)
      .map((claim) => ({ field, claim })),
  )
  const place = Math.min(sought?.place ?? 0, wrong.length - 1)
  const open = wrong[place]
  const walk = (by: 1 | -1): void => {
    if (wrong.length === 0) return
    const field = order.find((one) => texts[one].box.current === document.activeElement)
    const caret = field && { field: order.indexOf(field), at: texts[field].box.current?.selectionStart ?? 0 }
    const places = wrong.map((one) => ({ field: order.indexOf(one.field), at: one.claim.at }))
    goToWrong(nextWrong(places, caret ?? (sought === null ? null : place), by))
  }
  /** The card with the focus is about to go: the next one has it, or the words once nothing is wrong. */
  const goOn = (box: HTMLTextAreaElement | null): void => {
    if (wrong.length === 1) box?.focus()
    else goToWrong(place)
  }
  useShortcut({ key: 'F8' }, () => walk(1))
  useShortcut({ key: 'F8', shift: true }, () => walk(-1))

  const leave = (sentence: string, why: string | null): void =>
    void editing.tried(async () => {
      await call('measures.leaveClaim', { measureId: measure.id, period: label, sentence, why })
      return why === null ? 'The sentence is checked again.' : 'The sentence is left as it is.'
    })

  const last = lastWords(measure, period)
  return (
    <section className="measure-words" aria-label="Words" data-pane="" tabIndex={-1}>
      {order.map((field) => {
        const { writer, claims, box } = texts[field]
        const text = writer.text()
        return (
          <CheckedText
            key={field}
            id={`measure-${field}`}
            label={textFields[field]}
            writer={writer}
            claims={claims}
            field={box}
          >
            {open?.field === field && (
              <ClaimCard
                key={`${open.claim.at} ${open.claim.stated} ${sought?.turn}`}
                claim={open.claim}
                words={text.slice(open.claim.at, open.claim.end)}
                place={`${place + 1} of ${wrong.length}`}
                isSought={sought !== null}
                onMend={() => {
                  const { mend } = open.claim
                  if (mend === null) return
                  writer.type(text.slice(0, mend.at) + mend.write + text.slice(mend.end))
                  writer.flush()
                  goOn(box.current)
                }}
                onLeave={(why) => {
                  leave(open.claim.sentence, why)
                  goOn(box.current)
                }}
              />
            )}
            {leftIn(claims).map(({ sentence, left }) => (
              <p key={sentence} className="caption">
                Left as it is: <q>{sentence}</q> {left}.{' '}
                <Link as="button" inline onClick={() => leave(sentence, null)}>
                  Check it again
                </Link>
              </p>
            ))}
          </CheckedText>
        )
      })}
      {last !== null && (
        <details className="last-words" open>
          <summary>The words of {periodLabel(last.period)}</summary>
          {order.map(
            (field) =>
              last[field] !== null && (
                <p key={field} className="caption">
                  <span className="strong">{textFields[field]}</span> {last[field]}
                </p>
              ),
          )}
        </details>
      )}
    </section>
  )
}

function useCheckedText(measure: Measure, period: Period, field: TextField) {
  const { call } = useClient()
  const box = useRef<HTMLTextAreaElement>(null)
  const value = measure.texts.find((text) => isSamePeriod(text.period, period))?.[field] ?? ''
  const place = `${measure.id} ${periodLabel(period)} ${field}`
  const writer = useTextWriter(place, value, (text, seen) =>
    call('measures.saveText', { measureId: measure.id, period: periodLabel(period), field, text, seen }),
  )
  const typed = useDeferredValue(writer.text())
  const claims = useMemo(() => placedClaims(typed, measure, period), [typed, measure, period])
  // Between a key and its check the places are the old ones: what lies beyond the text is not shown.
  return { writer, claims: claims.filter(({ end }) => end <= writer.text().length), box }
}

/** The latest words before a period; `null` without any. */
function lastWords({ texts }: Measure, period: Period): MeasureText | null {
  return (
    texts
      .filter((text) => comparePeriods(text.period, period) < 0 && !isSamePeriod(text.period, period))
      .toSorted((a, b) => comparePeriods(a.period, b.period))
      .at(-1) ?? null
  )
}

function leftIn(claims: ReturnType<typeof placedClaims>) {
  const left = claims.filter((claim) => claim.left !== null)
  return left.filter(
    (claim, place) => left.findIndex(({ sentence }) => sentence === claim.sentence) === place,
  )
}
