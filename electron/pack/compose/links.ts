import type { Inline } from './paper.ts'
import { text } from './paper.ts'

const address = /https?:\/\/[^\s<>"]+|www\.[^\s<>"]+|[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".,;:)]+/g
const closing = /[.,;:!?)\]’”'"]+$/
const mailAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Stored text as printed, its web and mail addresses made into links that show themselves (R45). */
export function withLinks(words: string): readonly Inline[] {
  const inlines: Inline[] = []
  let read = 0
  for (const match of words.matchAll(address)) {
    const shown = match[0].replace(closing, '')
    if (match.index > read) inlines.push(text(words.slice(read, match.index)))
    inlines.push(linkTo(shown))
    read = match.index + shown.length
  }
  if (read < words.length) inlines.push(text(words.slice(read)))
  return inlines
}

/** An e-mail address as stored: a link when it can be written to, else plain text ("A B@x.gov.uk" cannot). */
export function mailLink(email: string): Inline {
  return mailAddress.test(email) ? linkTo(email) : text(email)
}

/** Whether the words are an address and nothing else, so that the sentence before introduces them. */
export function isOnlyLink(words: string): boolean {
  const inlines = withLinks(words)
  return inlines.length === 1 && inlines[0]?.kind === 'link'
}

/** A link to what is shown, written as an address may be written; plain text where it cannot be one. */
function linkTo(shown: string): Inline {
  const target = URL.parse(withScheme(shown))
  return target === null ? text(shown) : { kind: 'link', address: target.href, text: shown }
}

function withScheme(shown: string): string {
  if (/^https?:/.test(shown)) return shown
  return mailAddress.test(shown) ? `mailto:${shown}` : `https://${shown}`
}
