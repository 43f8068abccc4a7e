import type { AppEvent, Bridge, Reply } from '../../shared/contract/contract.ts'
import { largestFileBytes, largestFileWords } from '../../shared/contract/limits.ts'
import { areas } from '../../shared/contract/operation.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { keyHeader, openSession, reach, type PageWindow } from './loopback-session.ts'
import { valueOf } from './problem-from.ts'

/**
 * The browser's stand-in for the desktop's preload: the same bridge over HTTP, calls by POST, news by an event stream.
 *
 * @throws Problem `not-from-packwright`, `connection-lost`
 */
export async function openLoopbackBridge(page: PageWindow): Promise<Bridge> {
  const key = await openSession(page)

  async function post(address: string, contentType: string, body: BodyInit): Promise<Reply> {
    const headers = { 'Content-Type': contentType, [keyHeader]: key }
    const answer = await reach(page, address, { method: 'POST', headers, body })
    // Whatever else the host may say, to a caller it knows it answers with a Reply; a proxy in between would not.
    const reply: unknown = await answer.json().catch(() => null)
    if (!isReply(reply)) throw new Problem('connection-lost', {})
    return reply
  }

  return {
    host: 'browser',
    call: (name, request) =>
      post(`/call/${encodeURIComponent(name)}`, 'application/json', JSON.stringify(request)),
    listen: newsFrom(page),
    takeFile: async (name, bytes) => {
      // Refused before it is sent: the host breaks such a sending off, which would look like a lost connection.
      if (bytes.byteLength > largestFileBytes) {
        throw new Problem('word-file-too-large', { fileName: name, why: largestFileWords })
      }
      return valueOf(
        await post(`/files?name=${encodeURIComponent(name)}`, 'application/octet-stream', bytes),
      ) as string
    },
    packPdfUrl: (packId, audience) => `/packs/${packId}/${audience}.pdf`,
    showPackFolder: async (packId) => {
      const reply = await post(`/packs/${packId}/folder`, 'application/json', '{}')
      return { shown: false, path: valueOf(reply) as string }
    },
  }
}

function isReply(answer: unknown): answer is Reply {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean'
}

/**
 * News for any number of listeners over one stream: a browser allows six connections to a host, and calls need theirs.
 * The browser opens a broken stream again by itself; what was missed meanwhile is made good by reading everything.
 */
function newsFrom(page: PageWindow): (listener: (event: AppEvent) => void) => () => void {
  const listeners = new Set<(event: AppEvent) => void>()
  const tell = (event: AppEvent): void => listeners.forEach((listener) => listener(event))
  let stream: EventSource | null = null

  function open(): EventSource {
    const opened = new page.EventSource('/events')
    let wasOpen = false
    opened.addEventListener('open', () => {
      if (wasOpen) tell({ kind: 'changed', areas })
      wasOpen = true
    })
    opened.addEventListener('message', ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as AppEvent))
    return opened
  }

  return (listener) => {
    listeners.add(listener)
    stream ??= open()
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      stream?.close()
      stream = null
    }
  }
}
