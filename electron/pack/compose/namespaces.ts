export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What a main document with pictures needs. */
export const documentNamespaces =
  `${wordNamespace} xmlns:r="${officeRelationships}"` +
  ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'

/** The full relationship type, e.g. for `hyperlink`. */
export function relationshipType(kind: string): string {
  return `${officeRelationships}/${kind}`
}
