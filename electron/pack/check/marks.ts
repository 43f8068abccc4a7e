/** Tokens that a person gave a paper: case numbers, markers, names of operations with a year. */
export function marksIn(text: string): readonly string[] {
  return (text.match(marks) ?? []).filter(
    (token) =>
      token.length >= 12 && /\p{L}{4,}/u.test(token) && /\p{N}/u.test(token) && !ordinary.test(token),
  )
}

/** Long tokens of letters and digits. */
const marks = /[\p{L}\p{N}]+(?:[-_/][\p{L}\p{N}]+)+|[\p{L}\p{N}]{12,}/gu

/**
 * Tokens that Word itself writes in any file: picture names, part paths, hexadecimal ids, addresses of schemas, settings for
 * older versions ("useWord2013TrackBottomHyphenation"), ids of its own styles ("Heading1Char").
 */
const ordinary =
  /^(?:[0-9a-f_-]+|use(?:Word|Ansi|FE)\w+|(?:Heading|BodyText|List|Table|Grid|Medium|Light|Dark|Colorful|Plain|TOC|HTML)[A-Za-z]*\d\w*|(?:_?rels|word|media|charts?|embeddings|diagrams|theme|drawings|image|header|footer|xl|worksheets|docProps|customXml)[/\d].*|.*(?:officeDocument|openxmlformats|schemas|wordprocessing|drawingml|relationships|microsoft).*|\w+_Sheet\d*|Microsoft_\w+)$/iu
