import { XmlFault } from './xml-fault.ts'

/** Character codes that the readers look for. */
export const code = {
  lt: 60,
  gt: 62,
  slash: 47,
  equals: 61,
  quote: 34,
  apostrophe: 39,
  bang: 33,
  question: 63,
  amp: 38,
  colon: 58,
  bracket: 93,
}

/** @throws XmlFault where `from`..`to` holds a character that XML 1.0 knows no way to write (section 2.2) */
export function checkCharacters(text: string, from: number, to: number): void {
  for (let at = from; at < to; at++) checkCharacter(text.charCodeAt(at), at)
}

function checkCharacter(sign: number, at: number): void {
  if (sign > 0xfffd || (sign < 32 && sign !== 9 && sign !== 10 && sign !== 13))
    throw new XmlFault('it holds a character that XML forbids', at)
}

/** Place after the text that begins at `from`: that of the next `<`, or the end. @throws XmlFault for what no text may hold */
export function textEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (isPlain(sign)) continue
    if (sign === code.lt) return at
    if (sign === code.bracket && text.startsWith(']]>', at)) throw new XmlFault('its text holds “]]>”', at)
    if (sign === code.amp) checkReference(text, at)
    else checkCharacter(sign, at)
  }
  return text.length
}

/** Place of the quote that closes the value from `from` on. @throws XmlFault for what no value may hold */
export function valueEnd(text: string, from: number): number {
  const quote = text.charCodeAt(from - 1)
  for (let at = from; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (isPlain(sign)) continue
    if (sign === quote) return at
    if (sign === code.lt) throw new XmlFault('an attribute holds “<”', at)
    if (sign === code.amp) checkReference(text, at)
    else checkCharacter(sign, at)
  }
  throw new XmlFault('an attribute is not finished', from)
}

/** Whether a character means nothing but itself, wherever it stands; of others one must ask. Small letters come first. */
function isPlain(sign: number): boolean {
  return sign > code.bracket ? sign <= 0xfffd : plain[sign] === 1
}

const plain = Uint8Array.from({ length: 94 }, (_, sign) =>
  sign >= 32 && !'<&]"\''.includes(String.fromCharCode(sign)) ? 1 : 0,
)

/** @throws XmlFault at a reference to an unknown entity, or to a character that XML 1.0 forbids */
function checkReference(text: string, at: number): void {
  knownReference.lastIndex = at
  const match = knownReference.exec(text)
  if (match === null) throw new XmlFault('it uses an entity it does not declare', at)
  const [, hexadecimal, decimal] = match
  const named =
    hexadecimal !== undefined
      ? Number.parseInt(hexadecimal, 16)
      : decimal === undefined
        ? null
        : Number(decimal)
  if (named !== null && !isCharacter(named)) throw new XmlFault('it names a character that XML forbids', at)
}

const knownReference = /&(?:amp|lt|gt|quot|apos|#x([0-9a-fA-F]{1,6})|#([0-9]{1,7}));/y

function isCharacter(point: number): boolean {
  return (
    point === 9 ||
    point === 10 ||
    point === 13 ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff)
  )
}

/**
 * Place after the name that begins at `from`. Looks only for where it ends: letters, digits, `_ - . :` and everything
 * beyond ASCII; `checkName` judges the name itself.
 */
export function nameEnd(text: string, from: number): number {
  let at = from
  while (isNameCode(text.charCodeAt(at))) at++
  return at
}

/** Whether a name may go on with it. NaN, the end of the text, is none. */
export function isNameCode(sign: number): boolean {
  return (
    (sign >= 97 && sign <= 122) ||
    (sign >= 65 && sign <= 90) ||
    (sign >= 45 && sign <= 58 && sign !== 47) ||
    sign === 95 ||
    sign >= 0x80
  )
}

/** @throws XmlFault when it is no name of Namespaces in XML 1.0: one part, or a prefix and one part */
export function checkName(name: string, at: number): void {
  if (!qualifiedName.test(name)) throw new XmlFault('it uses a name that XML forbids', at)
}

const letters =
  'A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}'
const part = `[${letters}][${letters}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040]*`
const qualifiedName = new RegExp(`^${part}(?::${part})?$`, 'u')

/** Place of the first character from `from` on that is no white space. */
export function skipSpace(text: string, from: number): number {
  let at = from
  for (;;) {
    const sign = text.charCodeAt(at)
    if (sign > 32 || (sign !== 32 && sign !== 10 && sign !== 13 && sign !== 9)) return at
    at++
  }
}
