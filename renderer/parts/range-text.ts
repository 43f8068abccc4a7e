import type { PageRange } from '../../shared/agenda/page-ranges.ts'

/** "47 – 58", or "47" for a single page: spaced dash on the screen, hyphen on paper. */
export function rangeText({ first, last }: PageRange): string {
  return first === last ? `${first}` : `${first} – ${last}`
}
