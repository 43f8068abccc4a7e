/**
 * The bookmark that LibreOffice's destination name stands for. It writes every character but letters, digits and hyphens
 * as bare hexadecimal (`_pack_003` becomes `5Fpack5F003`), which cannot be undone for every name. Names of lower-case
 * letters, digits, hyphens and underscores, as all of Packwright's own are, come back exactly.
 */
export function bookmarkName(destination: string): string {
  return destination.replaceAll('5F', '_')
}
