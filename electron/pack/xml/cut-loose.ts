/**
 * The same text, cut loose from the part that it was read from: a string cut from another keeps all of that in memory. For
 * the few words that outlive their document.
 */
export function cutLoose(text: string): string {
  // Strung together it is a text of its own, and what is cut from that keeps no more than that.
  return ` ${text}`.slice(1)
}
