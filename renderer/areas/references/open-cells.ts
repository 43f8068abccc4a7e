import { heldWords, type HeldWords } from '../../client/held-words.ts'

interface OpenCells extends HeldWords {
  /** Something was typed into a cell that is not saved. @returns what says that it is closed again */
  readonly open: (name: string) => () => void
}

/** The cells in which something waits to be saved: while there are any, the window asks before it closes. */
export const useOpenCells = heldWords((): OpenCells => {
  const open = new Set<string>()
  return {
    isWaiting: () => open.size > 0,
    open(name) {
      open.add(name)
      return () => void open.delete(name)
    },
  }
})
