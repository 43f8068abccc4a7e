/** Text as it may stand between tags. Characters that XML 1.0 forbids are left out. */
export function escapeText(text: string): string {
  if (!special.test(text)) return text
  return text.replace(forbidden, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Text as it may stand in a double-quoted attribute; line ends and tabs survive a reader's normalisation. */
export function escapeAttribute(text: string): string {
  if (!special.test(text)) return text
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\r', '&#13;')
}

/** The text that the five named entities and character references stand for. */
export function unescape(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(reference, (whole, name: string) => {
    if (name.startsWith('#x')) return fromCode(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return fromCode(Number.parseInt(name.slice(1), 10))
    return named[name] ?? whole
  })
}

/** Matches each reference; group 1 is its name or number. */
export const reference = /&(amp|lt|gt|quot|apos|#x[0-9a-fA-F]{1,6}|#[0-9]{1,7});/g

const forbidden =
  // oxlint-disable-next-line no-control-regex -- control characters are what the pattern is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** What either must look at more closely: nearly all values are plain words and numbers. */
const special = /[^\u0020-\u0021\u0023-\u0025\u0027-\u003b\u003d\u003f-\ud7ff]/
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const fromCode = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '')
