import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlaceChoice, ReceivedFile } from '../../../shared/contract/report-views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'
import { wordsOf } from '../../parts/problem-words.ts'

/** What became of one dropped file, or what is still to become of it. */
export type Received =
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'refused'; readonly fileName: string; readonly words: string }
  | (Extract<ReceivedFile, { kind: 'filed' }> & { readonly by: 'cover' | 'clerk' })
  | (Extract<ReceivedFile, { kind: 'unplaced' }> & { readonly file: File })

export interface Receiving {
  readonly results: readonly Received[]
  readonly isBusy: boolean
  readonly receive: (files: readonly File[]) => void
  /** Files one that found no item under the item that the clerk names. */
  readonly place: (index: number, choice: PlaceChoice) => void
  readonly forget: () => void
}

/** Takes dropped files in one after another; each says by itself what became of it, and one that is refused keeps none from coming in. */
export function useReceive(): Receiving {
  const { bridge, call } = useClient()
  const [results, setResults] = useState<readonly Received[]>([])
  const put = (index: number, result: Received): void =>
    setResults((now) => now.map((each, at) => (at === index ? result : each)))

  const work = useMutation({
    mutationFn: async ({ files, from }: { readonly files: readonly File[]; readonly from: number }) => {
      for (const [at, file] of files.entries()) put(from + at, await receiveOne(file))
    },
  })
  const receiveOne = async (file: File): Promise<Received> => {
    try {
      const token = await bridge.takeFile(file.name, await file.arrayBuffer())
      const received = await call('reports.receive', { file: token })
      return received.kind === 'filed' ? { ...received, by: 'cover' } : { ...received, file }
    } catch (problem) {
      return { kind: 'refused', fileName: file.name, words: refusalOf(problem) }
    }
  }
  const placing = useMutation({
    mutationFn: async ({ index, choice }: { readonly index: number; readonly choice: PlaceChoice }) => {
      const result = results[index]
      if (result?.kind !== 'unplaced') return
      try {
        const token = await bridge.takeFile(result.file.name, await result.file.arrayBuffer())
        const received = await call('reports.receive', { file: token, itemId: choice.itemId })
        put(
          index,
          received.kind === 'filed' ? { ...received, by: 'clerk' } : { ...received, file: result.file },
        )
      } catch (problem) {
        put(index, { kind: 'refused', fileName: result.fileName, words: refusalOf(problem) })
      }
    },
  })
  return {
    results,
    isBusy: work.isPending || placing.isPending,
    receive: (files) => {
      const from = results.length
      setResults([...results, ...files.map(({ name }) => ({ kind: 'reading' as const, fileName: name }))])
      work.mutate({ files, from })
    },
    place: (index, choice) => placing.mutate({ index, choice }),
    forget: () => setResults([]),
  }
}

function refusalOf(problem: unknown): string {
  if (!(problem instanceof Problem)) throw problem
  const { what, next } = wordsOf(problem)
  return `${what} ${next}`
}
