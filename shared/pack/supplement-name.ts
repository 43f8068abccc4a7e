/** "Supplement 1" */
export function supplementName(number: number): string {
  return `Supplement ${number}`
}
