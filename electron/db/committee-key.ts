/**
 * A committee's name as it is compared: papers print one body with “&” and with “and”, in capitals and without, with
 * and without its commas.
 */
export function committeeKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
