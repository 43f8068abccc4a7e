import type { CallReply, CallRequest } from '../../electron/processes/helper-calls.ts'
import type { DrawingCalls } from '../../electron/work/drawing-calls.ts'

/** What a drawing process does with what it is asked. */
export type Answer = 'draws' | 'draws-at-once' | 'ends' | 'hangs' | 'refuses'

/** Drawing processes that need no canvas. All of them together answer in this order; after it they draw. */
export function fakeHelpers(answers: readonly Answer[]) {
  const alive = new Set<{ end: () => void }>()
  let started = 0
  let asked = 0
  const picture = new Uint8Array([7])

  function start() {
    started += 1
    const hearers: ((message: CallReply) => void)[] = []
    const enders: (() => void)[] = []
    const self = { end: () => alive.delete(self) && enders.forEach((listener) => listener()) }
    alive.add(self)
    // Messages and ends come later, as they do from a process.
    const later = (message: CallReply) =>
      setImmediate(() => alive.has(self) && hearers.forEach((hear) => hear(message)))
    return {
      onMessage: (listener: (message: CallReply) => void) => void hearers.push(listener),
      onEnd: (listener: () => void) => void enders.push(listener),
      kill: () => void setImmediate(self.end),
      send({ name, args }: CallRequest<DrawingCalls>) {
        const answer = answers[asked] ?? 'draws'
        asked += 1
        if (answer === 'draws-at-once') {
          // Both messages come together, as they do when the application was busy meanwhile.
          const messages: CallReply[] = [
            { kind: 'at-work', progress: null },
            { kind: 'done', value: picture },
          ]
          setImmediate(() => messages.forEach((message) => hearers.forEach((hear) => hear(message))))
          return
        }
        later({ kind: 'at-work', progress: null })
        if (answer === 'draws') later({ kind: 'done', value: picture })
        if (answer === 'ends') setImmediate(self.end)
        if (answer === 'refuses')
          later({
            kind: 'problem',
            code: 'pdf-encrypted',
            details: { fileName: name === 'turnPdf' ? args[1] : '' },
          })
      },
    }
  }

  return {
    startHelper: start,
    alive: () => alive.size,
    started: () => started,
    asked: () => asked,
  }
}
