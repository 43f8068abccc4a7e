import { useMutation } from '@tanstack/react-query'
import type { MadePerformanceReport, ShownMeasures } from '../../../shared/contract/measure-views.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'
import { saveFile } from '../../parts/save-file.ts'

/** The making of a quarter's performance report, which is saved as a Word file as soon as it is made. */
export function useReport({ committeeId, period }: Pick<ShownMeasures, 'committeeId' | 'period'>) {
  const { call } = useClient()
  return useMutation<MadePerformanceReport, Problem>({
    mutationFn: () => call('measures.report', { committeeId, period }),
    onSuccess: saveFile,
  })
}
