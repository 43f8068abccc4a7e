/**
 * The same text, cut loose from the part that it was read from: a string cut from another keeps all of that in memory. For
 * the few words that outlive their document.
 */
export function cutLoose(text: string): string {
  return text.split('').join('')
}
