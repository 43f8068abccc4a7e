/** Opens self-closed paragraphs, `<w:p/>`, so that rules may always put something inside. */
export function openParagraphs(text: string): string {
  return text.replace(/<w:p(\s[^<>]*?)?\/>/g, '<w:p$1></w:p>')
}
