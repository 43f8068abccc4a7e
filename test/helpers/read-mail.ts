/** A message as a mail program would show it. */
export interface ReadMail {
  /** By their names in lower case, unfolded, with encoded words decoded (RFC 5322, 2047). */
  readonly headers: ReadonlyMap<string, string>
  /** With line feeds alone. */
  readonly text: string
}

/** Reads a plain message in 8-bit UTF-8, and refuses what no mail program should have to forgive. */
export function readMail(bytes: Uint8Array): ReadMail {
  const message = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  if (/(?<!\r)\n/u.test(message)) throw new Error('a line ends without a carriage return')
  const lines = message.split('\r\n')
  if (lines.some((line) => Buffer.byteLength(line) > 998))
    throw new Error('a line is too long (RFC 5322, 2.1.1)')
  const end = lines.indexOf('')
  const headers = lines
    .slice(0, end)
    .join('\n')
    .replaceAll(/\n(?=[ \t])/gu, '')
    .split('\n')
    .map((header) => {
      const [, name = '', value = ''] = /^([!-9;-~]+): ?(.*)$/u.exec(header) ?? []
      if (name === '' || value === '') throw new Error(`not a header: ${header}`)
      return [name.toLowerCase(), decoded(value)] as const
    })
  return { headers: new Map(headers), text: lines.slice(end + 1).join('\n') }
}

/** Spaces between two encoded words belong to neither. */
function decoded(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/gu, '?==?')
    .replaceAll(/=\?utf-8\?B\?([A-Za-z0-9+/=]*)\?=/gu, (_, word: string) =>
      new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(word, 'base64')),
    )
}
