import type { LayoutMessage, LayoutProcess, LayOutRequest } from '../../electron/layout/layout-messages.ts'

/** What a layout process does with a document it is given. */
export type Answer = 'lays-out' | 'stalls' | 'ends' | 'refuses' | 'answers-another' | 'sends-nothing'

/** How a process behaves: where its start goes wrong, if it does, and its answers in order. After them it lays out. */
export interface Behaviour {
  readonly start?: 'stalls-at-once' | 'stalls-at-first-document' | 'ends-at-once' | 'ends-at-first-document'
  /** Milliseconds until it is warm. */
  readonly warmAfterMs?: number
  readonly answers?: readonly Answer[]
}

/** Layout processes that need no LibreOffice: each started one takes the next behaviour; after the last, all are sound. */
export function fakeProcesses(behaviours: readonly Behaviour[] = []) {
  const alive = new Set<{ end: () => void }>()
  const seen: string[] = []
  let started = 0

  function start(): LayoutProcess {
    const { start: trouble, warmAfterMs = 0, answers = [] } = behaviours[started] ?? {}
    started += 1
    const listeners: ((message: LayoutMessage) => void)[] = []
    const enders: (() => void)[] = []
    const self = { end: () => alive.delete(self) && enders.forEach((listener) => listener()) }
    // Messages and ends come later, as they do from a process.
    const say = (message: LayoutMessage) =>
      setImmediate(() => alive.has(self) && listeners.forEach((hear) => hear(message)))
    const end = () => setImmediate(self.end)
    alive.add(self)
    if (trouble === 'ends-at-once') end()
    else if (trouble !== 'stalls-at-once') {
      say({ kind: 'initialised' })
      if (trouble === 'ends-at-first-document') end()
      else if (trouble === undefined) setTimeout(() => say({ kind: 'warm' }), warmAfterMs)
    }
    let given = 0
    return {
      onMessage: (listener) => listeners.push(listener),
      onEnd: (listener) => enders.push(listener),
      kill: end,
      send({ id, docx }: LayOutRequest) {
        const answer = answers[given] ?? 'lays-out'
        given += 1
        seen.push(new TextDecoder().decode(docx))
        if (answer === 'lays-out') say(laidOut(id))
        if (answer === 'ends') end()
        if (answer === 'refuses') say({ kind: 'refused', id })
        if (answer === 'answers-another') say(laidOut(id + 7))
        if (answer === 'sends-nothing') say({ ...laidOut(id), pdf: new Uint8Array() })
      },
    }
  }

  return {
    start,
    /** Ends all that run, as the system may when memory is short. */
    endAll: () => [...alive].forEach(({ end }) => end()),
    alive: () => alive.size,
    started: () => started,
    /** The documents that reached a process, as text, in order. */
    seen: () => seen,
  }
}

function laidOut(id: number): LayoutMessage & { kind: 'laidOut' } {
  const page = { widthMm: 210, heightMm: 297, text: 'Agenda' }
  return {
    kind: 'laidOut',
    id,
    pdf: new TextEncoder().encode('%PDF-1.7'),
    map: { pages: [page], bookmarks: {} },
  }
}
