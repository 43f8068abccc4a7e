import { useMutation } from '@tanstack/react-query'
import type { ImportResult } from '../../../shared/contract/views.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'

export interface Bringing {
  readonly isBusy: boolean
  readonly result: ImportResult | null
  readonly problem: Problem | null
  readonly loadSample: () => void
  readonly bringIn: (file: File) => void
  readonly forget: () => void
}

/** Bringing meetings in: the sample office, or a meeting's own file. */
export function useImport(): Bringing {
  const { bridge, call } = useClient()
  const work = useMutation<ImportResult, Problem, File | 'sample'>({
    mutationFn: async (wish) => {
      if (wish === 'sample') return call('office.loadSample', {})
      return call('office.import', { file: await bridge.takeFile(wish.name, await wish.arrayBuffer()) })
    },
  })
  return {
    isBusy: work.isPending,
    result: work.data ?? null,
    problem: work.error,
    loadSample: () => work.mutate('sample'),
    bringIn: (file) => work.mutate(file),
    forget: work.reset,
  }
}
