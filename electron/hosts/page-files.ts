import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'

/** A file of the bundled page, ready to be sent. */
interface PageFile {
  readonly body: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/** The bundled page's files by address. `null` for an address that is none of them. */
export interface PageFiles {
  find(pathname: string): PageFile | null
}

/**
 * What the page may load and run: its own files only, no inline script, no eval, nobody's frame. Styles may stand in
 * the page because Fluent's style engine writes them there.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every answer, page or not: nothing is guessed, framed, shared with other origins, or kept. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/**
 * Reads the page's folder once, a few megabytes: the page stays whole when it is built anew under a running host, which
 * gives its scripts other names. Only addresses found then are ever answered, and no part of a request becomes part of
 * a path: there is nothing to climb out of. Files of other kinds than the page has (source maps) are left out.
 */
export function openPageFiles(folder: string): PageFiles {
  const files = new Map(
    listed(folder, '/').flatMap(({ address, path }) => {
      const contentType = contentTypes[extname(path)]
      return contentType === undefined ? [] : [[address, pageFile(path, contentType)] as const]
    }),
  )
  return { find: (pathname) => files.get(pathname === '/' ? '/index.html' : pathname) ?? null }
}

function pageFile(path: string, contentType: string): PageFile {
  const headers = {
    ...safeHeaders,
    'Content-Security-Policy': contentSecurityPolicy,
    'Content-Type': contentType,
  }
  return { body: readFileSync(path), headers }
}

/** Every file below `folder` with its address. A folder that is not there has none. */
function listed(
  folder: string,
  address: string,
): readonly { readonly address: string; readonly path: string }[] {
  const names = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder) : []
  return names.flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory()
      ? listed(path, `${address}${name}/`)
      : [{ address: address + name, path }]
  })
}
