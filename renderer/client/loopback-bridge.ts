import type { Bridge, Reply } from '../../shared/contract/contract.ts'
import { largestFileBytes, largestFileWords } from '../../shared/contract/limits.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { newsFrom } from './loopback-news.ts'
import { keyHeader, keySince, openSession, reach, type PageWindow } from './loopback-session.ts'
import { valueOf } from './problem-from.ts'

/**
 * The browser's stand-in for the desktop's preload: the same bridge over HTTP, calls by POST, news by an event stream.
 *
 * @throws Problem `not-from-packwright`, `connection-lost`
 */
export async function openLoopbackBridge(page: PageWindow): Promise<Bridge> {
  let key = await openSession(page)

  async function post(address: string, contentType: string, body: BodyInit): Promise<Reply> {
    const answer = await reachWithKey(address, contentType, body)
    // Whatever else the host may say, to a caller it knows it answers with a Reply; a proxy in between would not.
    const reply: unknown = await answer.json().catch(() => null)
    if (!isReply(reply)) throw new Problem('connection-lost', {})
    return reply
  }

  async function reachWithKey(address: string, contentType: string, body: BodyInit): Promise<Response> {
    const withKey = () => ({ 'Content-Type': contentType, [keyHeader]: key })
    try {
      return await reach(page, address, { method: 'POST', headers: withKey(), body })
    } catch (problem) {
      const since =
        problem instanceof Problem && problem.code === 'not-from-packwright' ? keySince(page, key) : null
      if (since === null) throw problem
      key = since
      return reach(page, address, { method: 'POST', headers: withKey(), body })
    }
  }

  /** The answer to a file's bytes: a token, or nothing for one beside another. */
  async function send(address: string, fileName: string, bytes: ArrayBuffer): Promise<string> {
    // Refused before it is sent: the host breaks such a sending off, which would look like a lost connection.
    if (bytes.byteLength > largestFileBytes)
      throw new Problem('word-file-too-large', { fileName, why: largestFileWords })
    return valueOf(await post(address, 'application/octet-stream', bytes)) as string
  }

  return {
    host: 'browser',
    call: (name, request) =>
      post(`/call/${encodeURIComponent(name)}`, 'application/json', JSON.stringify(request)),
    listen: newsFrom(page),
    takeFile: (name, bytes) => send(`/files?${new URLSearchParams({ name })}`, name, bytes),
    takeWithOthers: async (file, others) => {
      const { name } = file
      const token = await send(`/files?${new URLSearchParams({ name })}`, name, await file.arrayBuffer())
      for (const { place, file: other } of others)
        await send(`/files/beside?${new URLSearchParams({ token, place })}`, place, await other.arrayBuffer())
      return token
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
