/**
 * Where a part of the finished Word file is seen, as the clerk knows it: "in a footnote". A file within a file is named by
 * the outer one; a place of the PDF, such as "the PDF’s outline", goes by its own name.
 */
export function partInWords(where: string): string {
  const outer = where.split(' > ')[0] ?? where
  const found = places.find(([pattern]) => pattern.test(outer))
  return found === undefined ? `in ${where}` : `in ${found[1]} of the Word file`
}

const places: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\d*\.xml$/, 'the text'],
  [/footnotes/, 'a footnote'],
  [/endnotes/, 'an endnote'],
  [/comments/, 'a comment'],
  [/header/, 'a header'],
  [/footer/, 'a footer'],
  [/embeddings\//, 'a file embedded in a paper'],
  [/charts?\//, 'a chart'],
  [/diagrams\//, 'a diagram'],
  [/media\//, 'what describes a picture'],
  [/_rels\//, 'the address of a link'],
  [/docProps\//, 'the properties'],
  [/(?:styles|numbering|settings|fontTable|theme)/, 'a style, list or setting'],
  [/customXml\//, 'data behind the text'],
]
