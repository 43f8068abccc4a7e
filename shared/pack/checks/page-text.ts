/** The text of a filler page (R37). */
export const fillerText = 'This page is intentionally left blank'

/** Text without any white space: a layout engine may part the runs of a line with spaces where the eye sees none. */
export function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}

/** Whether a page bears this printed number: "Page 5", and not "Page 51". */
export function bearsNumber(text: string, number: number): boolean {
  return new RegExp(`Page\\s*${number}(?!\\d)`, 'u').test(text)
}

/** A page's own words: without the marks and the page number that a pack puts in its margins. */
export function ownWords(text: string): string {
  return squeezed(
    text
      .replaceAll(/NOT\s+FOR\s+PUBLICATION:\s+paragraphs?\s+.{1,40}?,\s+Schedule\s+12A/gu, ' ')
      .replaceAll(/(Agenda\s+Item|Appendix|Supplement|Page)\s+\d+(?!\d)/gu, ' '),
  )
}
