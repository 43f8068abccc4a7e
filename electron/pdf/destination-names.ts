/**
 * The bookmark that LibreOffice's destination name stands for. It writes every character but letters, digits and hyphens
 * as bare hexadecimal (`_pack_003` becomes `5Fpack5F003`), which cannot be undone for every name. Names of lower-case
 * letters, digits, hyphens and underscores, as all of Packwright's own are, come back exactly. So does one that stands in a
 * frame before a table, which LibreOffice copies and calls `_pack_003 Copy 1`, again for each time it does.
 */
export function bookmarkName(destination: string): string {
  return destination.replace(copied, '').replaceAll('5F', '_')
}

/** " Copy 1", its spaces written as `%20` and that once more in hexadecimal. */
const copied = /(?:2520Copy2520\d+)+$/u
