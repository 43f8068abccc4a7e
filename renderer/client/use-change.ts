import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { ChangeName, RequestOf, ResponseOf } from '../../shared/contract/contract.ts'
import type { Problem } from '../../shared/problems/problem.ts'
import { useClient } from './packwright-context.ts'

/** A change to the records, made when `mutate` is called. What it touched is read again by the news of it. */
export function useChange<Name extends ChangeName>(
  name: Name,
): UseMutationResult<ResponseOf<Name>, Problem, RequestOf<Name>> {
  const { call } = useClient()
  return useMutation<ResponseOf<Name>, Problem, RequestOf<Name>>({
    mutationFn: (request) => call(name, request),
  })
}
