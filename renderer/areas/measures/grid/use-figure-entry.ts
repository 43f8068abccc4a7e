import { useState } from 'react'
import type { FigureCell } from '../../../../shared/contract/measure-fields.ts'
import { type Entry, readEntry, withWhy } from './figure-entry.ts'
import type { TypedCell } from './grid-model.ts'

/** What an entry waits for: an answer of the clerk's, or nothing but being read. */
export type Question = Extract<Entry, { readonly kind: 'askRestated' | 'askReason' | 'unclear' }>

/** What became of what was typed: it is in the records, it waits for an answer, or it was refused and stays where it was typed. */
export type Entered = 'done' | 'asked' | 'refused'

export interface FigureEntry {
  readonly question: Question | { readonly kind: 'tooLarge' } | null
  readonly enter: (typed: readonly TypedCell[], isDeleting?: boolean) => Promise<Entered>
  /** A pasted block reaches beyond the grid. */
  readonly refuseLarge: () => void
  /** Answers a question: why figures are others now, `null` for a slip of the fingers; or why there is none. */
  readonly answer: (why: string | null) => Promise<void>
  readonly forget: () => void
}

/** What is typed into a grid on its way to the records, with the questions that it gives rise to. */
export function useFigureEntry(
  send: (cells: readonly FigureCell[], passedOver: number) => Promise<boolean>,
): FigureEntry {
  const [question, ask] = useState<FigureEntry['question']>(null)
  return {
    question,
    forget: () => ask(null),
    refuseLarge: () => ask({ kind: 'tooLarge' }),
    async enter(typed, isDeleting = false) {
      // What waits for an answer is not given up for what is typed next.
      if (question?.kind === 'askRestated' || question?.kind === 'askReason') return 'refused'
      const entry = readEntry(typed, isDeleting)
      switch (entry.kind) {
        case 'nothing':
          ask(null)
          return 'done'
        case 'enter':
          ask(null)
          return (await send(entry.cells, entry.blanks)) ? 'done' : 'refused'
        case 'unclear':
          ask(entry)
          return 'refused'
        case 'askRestated':
        case 'askReason':
          ask(entry)
          return 'asked'
      }
    },
    async answer(why) {
      if (question?.kind === 'askRestated') {
        if (await send(withWhy(question, why), 0)) ask(null)
      } else if (question?.kind === 'askReason' && why !== null) {
        if (
          await send(
            question.cells.map((cell) => ({ ...cell, missingReason: why })),
            0,
          )
        )
          ask(null)
      }
    },
  }
}
