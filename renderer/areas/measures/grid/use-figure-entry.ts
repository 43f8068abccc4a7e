import { useState } from 'react'
import type { FigureCell } from '../../../../shared/contract/measure-fields.ts'
import { type Entry, readEntry, withWhy } from './figure-entry.ts'
import type { TypedCell } from './grid-model.ts'

/** What an entry waits for: an answer of the clerk's, or nothing but being read. */
type Question =
  | (Extract<Entry, { readonly kind: 'askRestated' | 'askReason' }> &
      Pick<How, 'closed'> & {
        /** Whether something else was typed or pasted meanwhile, which has to wait for the answer. */
        readonly isBefore: boolean
      })
  | Extract<Entry, { readonly kind: 'unclear' }>
  | { readonly kind: 'tooLarge' }
  | PassedOver

/** Pasted figures that fell on cells which take none, and whether others were entered beside them. */
interface PassedOver {
  readonly kind: 'passedOver'
  readonly count: number
  readonly isEntered: boolean
}

interface How {
  readonly isDeleting?: boolean
  /** Pasted figures that fell on cells which take none. */
  readonly closed?: number
}

/**
 * What becomes of what was typed, known at once, so that the keys go on with the next cell: nothing has changed, it is on its way to the
 * records, it waits for an answer, or it was refused and stays where it was typed.
 */
export type Entering =
  | { readonly kind: 'done' | 'asked' | 'refused' }
  | { readonly kind: 'sent'; readonly isEntered: Promise<boolean> }

export interface FigureEntry {
  readonly question: Question | null
  readonly enter: (typed: readonly TypedCell[], how?: How) => Entering
  /** A pasted block reaches beyond the grid. */
  readonly refuseLarge: () => void
  /** Answers a question: why figures are others now, `null` for a slip of the fingers; or why there is none. */
  readonly answer: (why: string | null) => Promise<void>
  readonly forget: () => void
}

/** What is typed into a grid on its way to the records, with the questions that it gives rise to. */
export function useFigureEntry(
  send: (cells: readonly FigureCell[], blanks: number) => Promise<boolean>,
): FigureEntry {
  const [question, ask] = useState<Question | null>(null)
  const isWaiting = question?.kind === 'askRestated' || question?.kind === 'askReason'
  return {
    question,
    forget: () => ask(null),
    refuseLarge: () => {
      ask(isWaiting ? { ...question, isBefore: true } : { kind: 'tooLarge' })
    },
    enter(typed, { isDeleting = false, closed = 0 } = {}) {
      // What waits for an answer is not given up for what is typed next.
      if (isWaiting) {
        ask({ ...question, isBefore: true })
        return { kind: 'refused' }
      }
      const entry = readEntry(typed, isDeleting)
      switch (entry.kind) {
        case 'nothing':
          ask(passedOver(closed, false))
          return { kind: 'done' }
        case 'enter':
          ask(passedOver(closed, true))
          return { kind: 'sent', isEntered: send(entry.cells, entry.blanks) }
        case 'unclear':
          ask(entry)
          return { kind: 'refused' }
        case 'askRestated':
        case 'askReason':
          ask({ ...entry, closed, isBefore: false })
          return { kind: 'asked' }
      }
    },
    async answer(why) {
      const cells = question === null ? null : answered(question, why)
      if (cells !== null && isWaiting && (await send(cells, 0))) ask(passedOver(question.closed ?? 0, true))
    },
  }
}

/** The cells that a question held back, with its answer. */
function answered(question: Question, why: string | null): readonly FigureCell[] | null {
  switch (question.kind) {
    case 'askRestated':
      return withWhy(question, why)
    case 'askReason':
      return why === null ? null : question.cells.map((cell) => ({ ...cell, missingReason: why }))
    case 'unclear':
    case 'tooLarge':
    case 'passedOver':
      return null
  }
}

function passedOver(count: number, isEntered: boolean): PassedOver | null {
  return count === 0 ? null : { kind: 'passedOver', count, isEntered }
}
