/** The text of an XML part, whatever encoding it declares: UTF-8 as a rule, UTF-16 from some programs. */
export function decodeXml(data: Uint8Array): string {
  const [first, second] = data
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(data)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(data)
  if (first === 0x3c && second === 0) return new TextDecoder('utf-16le').decode(data)
  if (first === 0 && second === 0x3c) return new TextDecoder('utf-16be').decode(data)
  const head = new TextDecoder('latin1').decode(data.subarray(0, 100))
  const declared = /^(?:ï»¿)?<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1]?.toLowerCase()
  return new TextDecoder(
    declared === 'iso-8859-1' || declared === 'windows-1252' ? 'windows-1252' : 'utf-8',
  ).decode(data)
}
