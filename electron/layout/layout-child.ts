import { HelperFailure, hearHelper } from '../processes/hear-helper.ts'
import type { LaidOut } from './layout-engine.ts'
import type { LayoutProcess } from './layout-messages.ts'

/** How long each step of a start may take, in milliseconds. */
export interface StartLimits {
  readonly initialiseMs: number
  readonly firstDocumentMs: number
}

/** A layout process with limits on every answer. After any failure but `refused` it is of no more use: kill it. */
export interface LayoutChild {
  /** Settles when the process has shown that it works. @throws HelperFailure */
  warm(limits: StartLimits): Promise<void>
  /** One document at a time. `refused` where the file cannot be loaded. @throws HelperFailure */
  layOut(docx: Uint8Array, limitMs: number): Promise<LaidOut>
  kill(): void
  /** Settles when the process is gone. Never rejects. */
  readonly gone: Promise<void>
}

export function layoutChild(process: LayoutProcess): LayoutChild {
  const heard = hearHelper(process)
  let lastId = 0
  return {
    gone: heard.gone,
    kill: () => heard.kill(),
    async warm({ initialiseMs, firstDocumentMs }) {
      const first = await heard.next(initialiseMs)
      const second = first.kind === 'initialised' ? await heard.next(firstDocumentMs) : first
      if (second.kind !== 'warm') throw new HelperFailure('ended')
    },
    async layOut(docx, limitMs) {
      lastId += 1
      const answer = heard.next(limitMs)
      heard.send({ id: lastId, docx })
      const message = await answer
      if (message.kind === 'refused' && message.id === lastId) throw new HelperFailure('refused')
      if (message.kind !== 'laidOut' || message.id !== lastId || !isCredible(message))
        throw new HelperFailure('ended')
      return { pdf: message.pdf, map: message.map }
    },
  }
}

/** A process that has gone wrong inside may still answer. An empty answer would become an empty pack. */
function isCredible({ pdf, map }: LaidOut): boolean {
  return map.pages.length > 0 && Buffer.from(pdf.subarray(0, 5)).toString('latin1') === '%PDF-'
}
