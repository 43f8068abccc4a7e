import { useSyncExternalStore } from 'react'
import type { RequestOf } from '../../../shared/contract/contract.ts'
import type { Minute } from '../../../shared/minutes/minute-blocks.ts'
import type { TakenItem } from '../../../shared/minutes/taken-minutes.ts'
import { type HeldWords, heldWords } from '../../client/held-words.ts'
import type { Client } from '../../client/packwright-context.ts'
import { createMinuteWriter, type MinuteWriter } from './minute-writer.ts'

/** The writers of this window, one for each item that was typed into. */
interface Writers extends HeldWords {
  readonly writerOf: (item: Pick<TakenItem, 'id' | 'seen'>) => MinuteWriter
  /** Items whose words the records would not take. */
  readonly refused: () => readonly number[]
  readonly subscribe: (listener: () => void) => () => void
  readonly changes: () => number
}

const useHeldWriters = heldWords(createWriters)

/** What is typed under an item, on its way to the records. */
export function useWriter(item: Pick<TakenItem, 'id' | 'seen'>): MinuteWriter {
  return useWriters().writerOf(item)
}

/** Minutes of which this window has words that the records would not take. */
export function useRefused(): ReadonlySet<number> {
  return new Set(useWriters().refused())
}

function useWriters(): Writers {
  const writers = useHeldWriters()
  useSyncExternalStore(writers.subscribe, writers.changes)
  return writers
}

function createWriters({ call }: Client): Writers {
  const name = crypto.randomUUID()
  const writers = new Map<number, MinuteWriter>()
  const listeners = new Set<() => void>()
  let changes = 0
  const tell = (): void => {
    changes += 1
    listeners.forEach((listener) => listener())
  }
  const waiting = (): readonly MinuteWriter[] => [...writers.values()].filter((writer) => writer.isWaiting())
  return {
    isWaiting: () => waiting().length > 0,
    hurry: () => waiting().forEach((writer) => writer.tryAgain()),
    writerOf({ id, seen }) {
      const known = writers.get(id)
      if (known !== undefined) return known
      const writer = createMinuteWriter(seen, {
        name,
        send: ({ minute, chosenOver }, at) =>
          call('minutes.write', {
            itemId: id,
            seen: at,
            writer: name,
            blocks: blocksOf(minute),
            ...(chosenOver && { chosenOver }),
          }),
        tell,
        now: () => new Date(),
        later: (act, milliseconds) => setTimeout(act, milliseconds),
      })
      writers.set(id, writer)
      return writer
    },
    refused: () => [...writers].flatMap(([id, writer]) => (writer.state().kind === 'refused' ? [id] : [])),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changes: () => changes,
  }
}

/** The same blocks as the contract takes them: its lists are its own. */
function blocksOf(minute: Minute): RequestOf<'minutes.write'>['blocks'] {
  return minute.map((block) => (block.kind === 'vote' ? block : { kind: block.kind, runs: block.runs }))
}
