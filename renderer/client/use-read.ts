import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ReadName, RequestOf, ResponseOf } from '../../shared/contract/contract.ts'
import type { Problem } from '../../shared/problems/problem.ts'
import { useClient } from './packwright-context.ts'
import { keyOf } from './query-cache.ts'

/** Reads from the records, and again whenever news says that what it shows has changed. */
export function useRead<Name extends ReadName>(
  name: Name,
  request: RequestOf<Name>,
): UseQueryResult<ResponseOf<Name>, Problem> {
  const { call } = useClient()
  return useQuery<ResponseOf<Name>, Problem>({
    queryKey: keyOf(name, request),
    queryFn: () => call(name, request),
  })
}
