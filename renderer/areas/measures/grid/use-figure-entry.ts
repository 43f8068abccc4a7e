import { useRef, useState } from 'react'
import type { FigureCell } from '../../../../shared/contract/measure-fields.ts'
import type { IsoDate } from '../../../../shared/calendar/iso-date.ts'
import type { Problem } from '../../../../shared/problems/problem.ts'
import { type Entry, readEntry, withWhy } from './figure-entry.ts'
import type { Beyond, EntryCell, TypedCell } from './grid-model.ts'
import type { NotEnteredBecause } from './kept-typing.ts'

/** What an entry waits for: an answer of the clerk's. */
type Question = Extract<Entry, { readonly kind: 'askOdd' | 'askRestated' | 'askReason' }> & {
  readonly typed: readonly TypedCell[]
  readonly how: How
  /** Whether something else was typed or pasted meanwhile, which has to wait for the answer. */
  readonly isBefore: boolean
}

/** What is told under the grid until the clerk has read it, or done something better. */
interface Told {
  /** What the records had against figures that stand in no cell any more: a block, an answer, several that were deleted. */
  readonly refused: Problem | null
  /** Why the cell that was typed into takes nothing. */
  readonly closed: string | null
  /** Cells of a block that are no figures, for which nothing of it was entered. */
  readonly unclear: readonly string[]
  readonly tooLarge: Beyond | null
  readonly passedOver: PassedOver | null
}

/** Pasted figures that fell on cells which take none, and whether others were entered beside them. */
interface PassedOver {
  readonly count: number
  readonly isEntered: boolean
}

interface How {
  readonly isDeleting?: boolean
  /** Of a pasted block: how many of its figures fell on cells which take none. */
  readonly closed?: number
  /** Whether the clerk has said that it is meant, however odd. */
  readonly isMeant?: boolean
}

/**
 * What becomes of what was typed, known at once, so that the keys go on with the next cell: nothing has changed, it is on its way to the
 * records, which may still refuse it, it waits for an answer, or it is not taken and stays where it was typed.
 */
export type Entering =
  | { readonly kind: 'done' | 'asked' }
  | { readonly kind: 'refused'; readonly because: NotEnteredBecause }
  | { readonly kind: 'sent'; readonly refusal: Promise<Problem | null> }

export interface FigureEntry {
  readonly question: Question | null
  readonly told: Told
  /** Enters one cell; whoever typed it tells what is refused. */
  readonly enter: (typed: TypedCell) => Entering
  readonly enterBlock: (typed: readonly TypedCell[], closed: number) => void
  readonly empty: (cells: readonly EntryCell[]) => void
  /** A cell that takes nothing was typed into. */
  readonly refuseClosed: (why: string) => void
  /** A pasted block reaches beyond the grid. */
  readonly refuseLarge: (beyond: Beyond) => void
  /**
   * Answers a question: why figures are others now, `null` for a slip of the fingers; why there is none; that odd ones are meant. `true`
   * when nothing more is asked.
   */
  readonly answer: (why: string | null) => Promise<boolean>
  readonly forget: () => void
  readonly dismiss: (what: Partial<Told>) => void
}

const nothingTold: Told = { refused: null, closed: null, unclear: [], tooLarge: null, passedOver: null }

/** What is typed into a grid on its way to the records, with the questions that it gives rise to. */
export function useFigureEntry(
  send: (cells: readonly FigureCell[], blanks: number) => Promise<Problem | null>,
  today: IsoDate,
): FigureEntry {
  const [question, ask] = useState<Question | null>(null)
  const [told, setTold] = useState(nothingTold)
  /** Periods to come for which figures are meant: of each it is asked once. */
  const meantPeriods = useRef<ReadonlySet<string>>(new Set())

  const act = (typed: readonly TypedCell[], how: How): Entering => {
    const { isDeleting = false, isMeant = false, closed } = how
    const entry = readEntry(typed, { isDeleting, isMeant, today, meantPeriods: meantPeriods.current })
    const isBlock = closed !== undefined
    switch (entry.kind) {
      case 'nothing':
        if (isBlock) setTold({ ...nothingTold, passedOver: passedOver(closed, false) })
        return { kind: 'done' }
      case 'enter':
        if (isBlock) setTold({ ...nothingTold, passedOver: passedOver(closed, true) })
        return { kind: 'sent', refusal: send(entry.cells, entry.blanks) }
      case 'unclear':
        if (isBlock) setTold({ ...nothingTold, unclear: entry.words })
        return { kind: 'refused', because: 'unclear' }
      case 'askOdd':
      case 'askRestated':
      case 'askReason':
        ask({ ...entry, typed, how, isBefore: false })
        return { kind: 'asked' }
    }
  }
  const enter = (typed: readonly TypedCell[], how: How): Entering => {
    // What waits for an answer is not given up for what is typed next.
    if (question === null) return act(typed, how)
    ask({ ...question, isBefore: true })
    return { kind: 'refused', because: 'unanswered' }
  }
  /** Tells under the grid what the records have against figures that no cell shows any more. @returns whether they are entered */
  const tellRefusal = async (entering: Entering): Promise<boolean> => {
    const refused = entering.kind === 'sent' ? await entering.refusal : null
    if (refused !== null) setTold({ ...nothingTold, refused })
    return refused === null
  }
  return {
    question,
    told,
    forget: () => ask(null),
    dismiss: (what) => setTold({ ...told, ...what }),
    refuseLarge: (beyond) => {
      if (question === null) setTold({ ...nothingTold, tooLarge: beyond })
      else ask({ ...question, isBefore: true })
    },
    refuseClosed: (closed) => setTold({ ...nothingTold, closed }),
    enter(typed) {
      if (told.closed !== null) setTold(nothingTold)
      return enter([typed], {})
    },
    enterBlock: (typed, closed) => void tellRefusal(enter(typed, { closed })),
    empty: (cells) =>
      void tellRefusal(
        enter(
          cells.map((cell) => ({ cell, text: '' })),
          { isDeleting: true },
        ),
      ),
    async answer(why) {
      if (question === null) return true
      const { typed, how } = question
      if (question.kind === 'askOdd') {
        ask(null)
        meantPeriods.current = new Set([...meantPeriods.current, ...question.periodsToCome])
        const entering = act(typed, { ...how, isMeant: true })
        return entering.kind !== 'asked' && (await tellRefusal(entering))
      }
      const sent: Entering = { kind: 'sent', refusal: send(answered(question, why), 0) }
      if (!(await tellRefusal(sent))) return false
      ask(null)
      if (how.closed !== undefined) setTold({ ...nothingTold, passedOver: passedOver(how.closed, true) })
      return true
    },
  }
}

/** The cells that a question held back, with its answer. */
function answered(
  question: Extract<Question, { readonly kind: 'askRestated' | 'askReason' }>,
  why: string | null,
): readonly FigureCell[] {
  return question.kind === 'askRestated'
    ? withWhy(question, why)
    : question.cells.map((cell) => ({ ...cell, missingReason: why }))
}

function passedOver(count: number, isEntered: boolean): PassedOver | null {
  return count === 0 ? null : { count, isEntered }
}
