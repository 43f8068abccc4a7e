import { XmlFault } from '../xml/xml-fault.ts'

/**
 * The text of an XML part, whatever encoding it declares: UTF-8 as a rule, UTF-16 from some programs.
 *
 * @throws XmlFault when its bytes are not what it says they are
 */
export function decodeXml(data: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(data), { fatal: true }).decode(data)
  } catch {
    throw new XmlFault('its letters are not written as it says they are', 0)
  }
}

function encodingOf(data: Uint8Array): string {
  const [first, second] = data
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  const head = new TextDecoder('latin1').decode(data.subarray(0, 100))
  const declared = /^(?:ï»¿)?<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1]?.toLowerCase()
  return declared === 'iso-8859-1' || declared === 'windows-1252' ? 'windows-1252' : 'utf-8'
}
