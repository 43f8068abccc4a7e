/** An event of an iCalendar file: each property by its name, with its parameters and its value. */
export type IcsEvent = ReadonlyMap<string, { readonly parameters: string; readonly value: string }>

/**
 * Reads the events of an iCalendar file as RFC 5545 has them: lines end with CRLF and hold at most 75 octets, a line that begins
 * with a blank goes on from the one before, and what begins ends.
 * @throws Error where the file is not so
 */
export function readIcs(text: string): readonly IcsEvent[] {
  const lines = text.split('\r\n')
  if (lines.some((line) => line.includes('\n') || Buffer.byteLength(line) > 75)) throw new Error('lines')
  const open: string[] = []
  const events: Map<string, { parameters: string; value: string }>[] = []
  for (const line of unfolded(lines)) {
    const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/u.exec(line) ?? []
    if (name === '') throw new Error(`not a property: ${line}`)
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push(new Map())
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`ends without beginning: ${value}`)
    } else if (open.at(-1) === 'VEVENT') {
      if (events.at(-1)?.has(name)) throw new Error(`twice: ${name}`)
      events.at(-1)?.set(name, { parameters, value: value.replaceAll(/\\([,;\\])/gu, '$1') })
    }
  }
  if (open.length > 0) throw new Error(`not ended: ${open.join(', ')}`)
  return events
}

function unfolded(lines: readonly string[]): readonly string[] {
  const whole: string[] = []
  for (const line of lines)
    if (line.startsWith(' ')) whole.push(`${whole.pop() ?? ''}${line.slice(1)}`)
    else if (line !== '') whole.push(line)
  return whole
}
