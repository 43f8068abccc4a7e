import { useMutation } from '@tanstack/react-query'
import { itemLabel, type AgendaItem } from '../../../shared/agenda/agenda-item.ts'
import type { PaperView } from '../../../shared/contract/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'

/** What came of the last wish, and what can be taken back. */
export interface AppendixNews {
  readonly title: string
  readonly findings: readonly string[]
  /** The appendix that was taken off. */
  readonly removed: number | null
}

export interface Appendices {
  /** "Reading 2 of 3: costs.docx", `null` when nothing is being read. */
  readonly busy: string | null
  readonly news: AppendixNews | null
  readonly problem: Problem | null
  readonly add: (files: readonly File[]) => void
  readonly replace: (paper: PaperView, file: File) => void
  readonly move: (paper: PaperView, to: 'earlier' | 'later') => void
  readonly remove: (paper: PaperView) => void
  readonly restore: (paperId: number) => void
  readonly forget: () => void
}

type Wish =
  | { readonly kind: 'add'; readonly files: readonly File[] }
  | { readonly kind: 'replace'; readonly paper: PaperView; readonly file: File }
  | { readonly kind: 'move'; readonly paper: PaperView; readonly to: 'earlier' | 'later' }
  | { readonly kind: 'remove'; readonly paper: PaperView }
  | { readonly kind: 'restore'; readonly paperId: number }

/** Giving an item appendices, and changing those it has. Of several files, those before one that is refused stay. */
export function useAppendices(item: Pick<AgendaItem, 'id' | 'number'>): Appendices {
  const { bridge, call } = useClient()
  const tokenFor = async (file: File): Promise<string> => bridge.takeFile(file.name, await file.arrayBuffer())
  const work = useMutation<AppendixNews, Problem, Wish>({
    mutationFn: async (wish) => {
      switch (wish.kind) {
        case 'add': {
          const added: PaperView[] = []
          for (const file of wish.files)
            added.push(await call('appendices.add', { itemId: item.id, file: await tokenFor(file) }))
          return newsOfAdded(itemLabel(item), added)
        }
        case 'replace': {
          const file = await tokenFor(wish.file)
          const paper = await call('appendices.replace', { paperId: wish.paper.id, file })
          return news(`“${paper.fileName}” is version ${paper.version} of its appendix`, paper.findings)
        }
        case 'move': {
          const { moved } = await call('appendices.move', { paperId: wish.paper.id, to: wish.to })
          const where = wish.to === 'earlier' ? 'one place earlier' : 'one place later'
          return news(`“${wish.paper.fileName}” ${moved ? `stands ${where}` : 'stays where it was'}`)
        }
        case 'remove':
          await call('appendices.remove', { paperId: wish.paper.id })
          return {
            ...news(`“${wish.paper.fileName}” is taken off item ${itemLabel(item)}`),
            removed: wish.paper.id,
          }
        case 'restore':
          await call('appendices.restore', { paperId: wish.paperId })
          return news(`The appendix is back in its place`)
      }
    },
  })
  return {
    busy: work.isPending ? busyWords(work.variables) : null,
    news: work.data ?? null,
    problem: work.error,
    add: (files) => work.mutate({ kind: 'add', files }),
    replace: (paper, file) => work.mutate({ kind: 'replace', paper, file }),
    move: (paper, to) => work.mutate({ kind: 'move', paper, to }),
    remove: (paper) => work.mutate({ kind: 'remove', paper }),
    restore: (paperId) => work.mutate({ kind: 'restore', paperId }),
    forget: work.reset,
  }
}

const news = (title: string, findings: readonly string[] = []): AppendixNews => ({
  title,
  findings,
  removed: null,
})

function newsOfAdded(itemNumber: string, added: readonly PaperView[]): AppendixNews {
  const [only] = added
  const title =
    added.length === 1 && only !== undefined
      ? `“${only.fileName}” is an appendix of item ${itemNumber}`
      : `Item ${itemNumber} has ${added.length} more appendices`
  return news(
    title,
    added.flatMap(({ fileName, findings }) => findings.map((finding) => `${fileName}: ${finding}`)),
  )
}

function busyWords(wish: Wish): string {
  if (wish.kind === 'add' || wish.kind === 'replace') return 'Reading the file…'
  return 'Changing the appendices…'
}
