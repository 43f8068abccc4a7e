/**
 * What an owner says under "Complete?": "yes" and its like, "no" and nothing; `null` for words that are neither ("Yes, if the budget
 * passes"), which only the clerk can weigh.
 */
export function completeness(text: string): boolean | null {
  const words = text.trim().replace(/[.!]+$/u, '')
  if (/^(?:y|yes|yep|true|x|✓|✔|done|complete|completed|finished)$/iu.test(words)) return true
  return /^(?:|n|no|nope|not yet|not complete|incomplete|false|0|-|–|—)$/iu.test(words) ? false : null
}
