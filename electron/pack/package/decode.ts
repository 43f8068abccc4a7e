import { XmlFault } from '../xml/xml-fault.ts'

/**
 * The text of an XML part, whatever encoding it declares: UTF-8 as a rule, UTF-16 from some programs.
 *
 * @throws XmlFault when its bytes are not what it says they are
 */
export function decodeXml(data: Uint8Array): string {
  return decode(data, encodingOf(headOf(data)))
}

/**
 * The same without its declaration: what is written anew is UTF-8, so that one of another encoding must not go along. It
 * is cut off before the text is made, not after, since a string cut from another is slower to read.
 *
 * @throws XmlFault when its bytes are not what it says they are
 */
export function decodeContent(data: Uint8Array): string {
  const head = headOf(data)
  const declared = declaration.exec(head)?.[0].length ?? 0
  return decode(data.subarray(declared), encodingOf(head)).replace(declaration, '')
}

function decode(data: Uint8Array, encoding: Encoding): string {
  try {
    return decoders[encoding].decode(data)
  } catch {
    throw new XmlFault('its letters are not written as it says they are', 0)
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const strictly = (encoding: Encoding): TextDecoder => new TextDecoder(encoding, { fatal: true })
const decoders: Readonly<Record<Encoding, TextDecoder>> = {
  'utf-8': strictly('utf-8'),
  'utf-16le': strictly('utf-16le'),
  'utf-16be': strictly('utf-16be'),
  'windows-1252': strictly('windows-1252'),
}

/** The first bytes, a character each: enough for any declaration. */
const headOf = (data: Uint8Array): string => decoders['windows-1252'].decode(data.subarray(0, 128))

/** A byte order mark stands here as its letters in UTF-8. */
const declaration = /^(?:\ufeff|ï»¿)?<\?xml[ \t\r\n][^>]*\?>/

function encodingOf(head: string): Encoding {
  if (head.startsWith('ÿþ') || head.startsWith('<\0')) return 'utf-16le'
  if (head.startsWith('þÿ') || head.startsWith('\0<')) return 'utf-16be'
  const declared = /^(?:ï»¿)?<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1]?.toLowerCase()
  return declared === 'iso-8859-1' || declared === 'windows-1252' ? 'windows-1252' : 'utf-8'
}
