import type { PageMap } from '../../shared/pack/pack-plan.ts'

/**
 * A minimal PDF with these pages, texts and named destinations, so that reading it gives the same map again. Its font is
 * named, not embedded: what counts is that every character can be read back.
 */
export function plainPdf({ pages, bookmarks }: PageMap): Uint8Array {
  // Objects 1 to 5 are the catalogue, the page tree, the font and what all pages draw with; then come two for each page.
  const pageAt = (sheet: number) => 4 + 2 * sheet
  const kids = pages.map((_, index) => `${pageAt(index + 1)} 0 R`).join(' ')
  const destinations = Object.entries(bookmarks)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, sheet]) => `/${nameToken(name)} [${pageAt(sheet)} 0 R /Fit]`)
    .join(' ')
  return pdfFile([
    `<< /Type /Catalog /Pages 2 0 R /Dests << ${destinations} >> >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [<< /Type /Font
      /Subtype /CIDFontType2 /BaseFont /Plain /DW 500 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)
      /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 0 500 500]
      /ItalicAngle 0 /Ascent 500 /Descent 0 /CapHeight 500 /StemV 80 >> >>] /ToUnicode 4 0 R >>`,
    streamOf(characterTable(pages.map(({ text }) => text).join(''))),
    '<< /Font << /F 3 0 R >> >>',
    ...pages.flatMap(({ widthMm, heightMm, text }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${points(widthMm)} ${points(heightMm)}]
        /Resources 5 0 R /Contents ${pageAt(index + 1) + 1} 0 R >>`,
      streamOf(drawn(text, points(heightMm - 15))),
    ]),
  ])
}

/** Says that each code of these words stands for its own character. */
function characterTable(words: string): string {
  const codes = [...new Set(hex(words).match(/.{4}/gu))].map((code) => `<${code}> <${code}>`)
  return `begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ${codes.length} beginbfchar ${codes.join(' ')} endbfchar endcmap`
}

/** A name as PDF writes it: what is neither letter, digit nor underscore in hexadecimal. */
function nameToken(name: string): string {
  return name.replaceAll(/\W/gu, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/**
 * The words of a page, all of them within it, however many; a page number is drawn by itself, as LibreOffice draws a
 * field.
 */
function drawn(text: string, top: string): string {
  const [, before = text, number = '', after = ''] = /^(.*?)(Page \d+)(?!\d)(.*)$/u.exec(text) ?? []
  const leading = Math.min(3, (Number(top) - 36) / (linesOf(text).length + 8))
  const block = (words: string, line: number) =>
    `BT /F ${leading / 1.5} Tf ${leading} TL 36 ${Number(top) - leading * line} Td ${shown(words)} ET`
  const stamp = number === '' ? '' : `BT 280 20 Td /F 9 Tf <${hex(number)}> Tj ET`
  return [block(before, 0), stamp, block(after, 5)].join('\n')
}

function points(mm: number): string {
  return ((mm / 25.4) * 72).toFixed(2)
}

function shown(text: string): string {
  return linesOf(text)
    .map((line) => `<${hex(line)}> Tj T*`)
    .join(' ')
}

function linesOf(text: string): readonly string[] {
  return text.match(/\S(?:.{0,90}\S)?(?=\s|$)|\S+/gu) ?? []
}

function hex(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('')
}

/** A stream object of ASCII content. */
export function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

/**
 * Joins the objects, numbered from 1, with the table of where each begins. All of it is ASCII. The first object is the
 * catalogue; `trailer` holds what else the trailer says.
 */
export function pdfFile(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n'
  const starts: string[] = []
  for (const [index, object] of objects.entries()) {
    starts.push(`${String(file.length).padStart(10, '0')} 00000 n \n`)
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}`
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
  return new TextEncoder().encode(file + table + end)
}
