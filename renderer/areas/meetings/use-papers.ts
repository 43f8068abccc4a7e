import { useMutation } from '@tanstack/react-query'
import { itemLabel, type AgendaItem } from '../../../shared/agenda/agenda-item.ts'
import type { PaperView } from '../../../shared/contract/views.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'

type NumberedItem = Pick<AgendaItem, 'id' | 'number'>

/** What came of the last paper that was given: its words, and what was noticed in it. */
interface Arrival {
  readonly title: string
  readonly findings: readonly string[]
}

export interface Papers {
  /** The item whose paper is being read or taken off just now. */
  readonly busyItemId: number | null
  readonly arrived: Arrival | null
  readonly problem: Problem | null
  readonly attach: (item: NumberedItem, file: File) => void
  readonly remove: (item: NumberedItem) => void
  /** Keeps the papers a deferred item had at an earlier meeting, or leaves them there. */
  readonly carry: (item: NumberedItem, keep: boolean) => void
  readonly forget: () => void
}

type Wish = { readonly item: NumberedItem } & (
  | { readonly kind: 'attach'; readonly file: File }
  | { readonly kind: 'remove' }
  | { readonly kind: 'carry'; readonly keep: boolean }
)

/** Giving an item a Word file as its paper, and taking it off again. A file that cannot be read changes nothing. */
export function usePapers(): Papers {
  const { bridge, call } = useClient()
  const work = useMutation<Arrival, Problem, Wish>({
    mutationFn: async (wish) => {
      const { item } = wish
      const itemId = item.id
      switch (wish.kind) {
        case 'attach': {
          const token = await bridge.takeFile(wish.file.name, await wish.file.arrayBuffer())
          return arrivalOf(item, await call('papers.attach', { itemId, file: token }))
        }
        case 'remove':
          await call('papers.remove', { itemId })
          return {
            title: `Item ${itemLabel(item)} has no paper now`,
            findings: ['Its file stays in the records.'],
          }
        case 'carry':
          await call('papers.carry', { itemId, keep: wish.keep })
          return {
            title: `Item ${itemLabel(item)} ${wish.keep ? 'keeps its paper' : 'waits for a new paper'}`,
            findings: [],
          }
      }
    },
  })
  return {
    busyItemId: work.isPending ? work.variables.item.id : null,
    arrived: work.data ?? null,
    problem: work.error,
    attach: (item, file) => work.mutate({ kind: 'attach', item, file }),
    remove: (item) => work.mutate({ kind: 'remove', item }),
    carry: (item, keep) => work.mutate({ kind: 'carry', item, keep }),
    forget: work.reset,
  }
}

function arrivalOf(item: NumberedItem, paper: PaperView): Arrival {
  const version = paper.version > 1 ? `, version ${paper.version}` : ''
  return {
    title: `“${paper.fileName}” is the paper of item ${itemLabel(item)}${version}`,
    findings: paper.findings,
  }
}
