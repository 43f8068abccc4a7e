import type { CustomScheme, Protocol } from 'electron'
import { isOwnAddress, pageScheme } from './page-address.ts'

/** What the protocol serves: files of the page, and packs' PDFs. `null` where there is none. */
export interface ServedToPage {
  file(pathname: string): Promise<ServedFile | null>
  packPdf(pathname: string): Promise<ServedFile | null>
}

export interface ServedFile {
  readonly body: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/** How Electron is to treat our scheme; it must be told before the app is ready. */
export const pagePrivileges: CustomScheme = {
  scheme: pageScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

/** Answers a request of the page. Anything that is not one of our files or packs is not there. */
export async function answerPage(
  request: Pick<Request, 'method' | 'url'>,
  served: ServedToPage,
): Promise<Response> {
  if (request.method !== 'GET' || !isOwnAddress(request.url)) return notThere()
  const { pathname } = new URL(request.url)
  const file = (await served.packPdf(pathname)) ?? (await served.file(pathname))
  // The bytes are a file's or a pack's own and no shared memory, which alone a Response would refuse.
  return file === null
    ? notThere()
    : new Response(file.body as Uint8Array<ArrayBuffer>, { headers: file.headers })
}

/** Lets the page's scheme be answered by us. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, served: ServedToPage): void {
  protocol.handle(pageScheme, (request) => answerPage(request, served))
}

function notThere(): Response {
  return new Response('There is nothing here.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
  })
}
