import { strFromU8, unzipSync } from 'fflate'

/** A report's parts as text, by name. */
export function partsOf(docx: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** All that can be read in a report's story parts, a paragraph a line. */
export function wordsOf(docx: Uint8Array): string {
  return [...partsOf(docx)]
    .filter(([name]) =>
      /^word\/(?:document|footnotes|endnotes|comments|header\d+|footer\d+)\.xml$/.test(name),
    )
    .map(([, xml]) =>
      xml
        .replaceAll('</w:p>', '\n')
        .replaceAll(/<[^>]+>/g, '')
        .replaceAll('&amp;', '&'),
    )
    .join('\n')
}
