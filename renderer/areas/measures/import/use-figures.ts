import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RequestOf } from '../../../../shared/contract/contract.ts'
import type { FiguresReading } from '../../../../shared/contract/measure-views.ts'
import type { FigureMapping } from '../../../../shared/measures/sheets/mapping.ts'
import type { Problem } from '../../../../shared/problems/problem.ts'
import { useClient } from '../../../client/packwright-context.ts'
import { type Meant, wantedChanges } from './odd-choice.ts'

export interface Figures {
  readonly isBusy: boolean
  readonly problem: Problem | null
  readonly reading: FiguresReading | null
  /** The odd figures that are taken in all the same. */
  readonly meant: Meant
  readonly mean: (keys: readonly string[], isMeant: boolean) => void
  /** What was taken in, once it is. */
  readonly taken: Taken | null
  readonly read: (files: readonly File[]) => void
  /** Reads a file again, by its place, in the way that the clerk says. */
  readonly readAs: (place: number, mapping: FigureMapping) => void
  readonly takeIn: (why: string) => void
}

interface Taken {
  readonly cells: RequestOf<'figures.bringIn'>['cells']
  /** Measures to look at again (`LookAgain`). */
  readonly lookAgain: readonly string[]
}

type GivenFile = RequestOf<'figures.read'>['files'][number]

/** Files of figures: read, seen, and taken in when the clerk agrees. */
export function useFigures(committeeId: number): Figures {
  const { bridge, call } = useClient()
  const [given, setGiven] = useState<readonly GivenFile[]>([])
  const [reading, setReading] = useState<FiguresReading | null>(null)
  const [meant, setMeant] = useState<Meant>(new Set())
  const work = useMutation<Taken | null, Problem, () => Promise<Taken | null>>({
    mutationFn: (act) => act(),
  })
  const look = async (files: readonly GivenFile[]): Promise<null> => {
    setReading(await call('figures.read', { committeeId, files: [...files] }))
    setGiven(files)
    return null
  }
  return {
    isBusy: work.isPending,
    problem: work.error,
    reading,
    meant,
    mean: (keys, isMeant) => {
      const now = new Set(keys)
      const rest = [...meant].filter((key) => !now.has(key))
      setMeant(new Set(isMeant ? [...rest, ...keys] : rest))
    },
    taken: work.data ?? null,
    read: (files) =>
      work.mutate(async () => {
        const tokens = []
        for (const file of files) tokens.push(await bridge.takeFile(file.name, await file.arrayBuffer()))
        return look(tokens.map((token) => ({ token, mapping: null })))
      }),
    readAs: (place, mapping) =>
      work.mutate(() => look(given.map((file, at) => (at === place ? { ...file, mapping } : file)))),
    takeIn: (why) =>
      work.mutate(async () => {
        if (reading === null) return null
        const wish = agreed(reading, meant, why)
        const { lookAgain } = await call('figures.bringIn', { committeeId, ...wish })
        setReading(null)
        setGiven([])
        setMeant(new Set())
        return { cells: wish.cells, lookAgain }
      }),
  }
}

/** What was seen, as it is taken in; and how each kind of file is read, for the next of its kind. */
function agreed(
  { files }: FiguresReading,
  meant: Meant,
  why: string,
): Omit<RequestOf<'figures.bringIn'>, 'committeeId'> {
  return {
    from: files
      .map(({ fileName }) => fileName)
      .join(', ')
      .slice(0, 200),
    cells: wantedChanges(files, meant).map(({ kind, seriesId, period, seen, value, missingReason }) => ({
      seriesId,
      period,
      seen,
      value,
      missingReason,
      restatedBecause: kind === 'restated' ? why.trim() : null,
    })),
    remember: files.flatMap(({ remember }) => remember ?? []),
  }
}
