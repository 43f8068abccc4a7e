import { useMutation } from '@tanstack/react-query'
import type { ImportResult } from '../../../shared/contract/views.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'
import { chosenMeeting } from './chosen-meeting.ts'

export interface Bringing {
  readonly isBusy: boolean
  readonly result: ImportResult | null
  readonly problem: Problem | null
  readonly loadSample: () => void
  /** Brings in a meeting's file. @param chosen  that file, and in a browser also those it names */
  readonly bringIn: (chosen: readonly File[]) => void
  readonly forget: () => void
}

/** Bringing meetings in: the sample office, or a meeting's own file. */
export function useImport(): Bringing {
  const { bridge, call } = useClient()
  const work = useMutation<ImportResult, Problem, readonly File[] | 'sample'>({
    mutationFn: async (wish) => {
      if (wish === 'sample') return call('office.loadSample', {})
      const { file, others } = await chosenMeeting(wish)
      return call('office.import', { file: await bridge.takeWithOthers(file, others) })
    },
  })
  return {
    isBusy: work.isPending,
    result: work.data ?? null,
    problem: work.error,
    loadSample: () => work.mutate('sample'),
    bringIn: (chosen) => work.mutate(chosen),
    forget: work.reset,
  }
}
