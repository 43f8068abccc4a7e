import { escapeAttribute } from '../xml/escape.ts'
import { childElements, readTree } from '../xml/tree.ts'
import { declaration } from './relationships.ts'

/** What kind of content each part has, by its name or by its extension. */
export interface ContentTypes {
  typeOf(part: string): string | null
}

export function readContentTypes(text: string): ContentTypes {
  const byExtension = new Map<string, string>()
  const byName = new Map<string, string>()
  for (const entry of childElements(readTree(text))) {
    const type = entry.attributes.get('ContentType') ?? ''
    const extension = entry.attributes.get('Extension')
    const part = entry.attributes.get('PartName')
    if (extension !== undefined) byExtension.set(extension.toLowerCase(), type)
    if (part !== undefined) byName.set(part.replace(/^\//, '').toLowerCase(), type)
  }
  return { typeOf: (part) => byName.get(part.toLowerCase()) ?? byExtension.get(extensionOf(part)) ?? null }
}

/** Writes the first part of a package. Only `rels` and `xml` go by extension: every other part is named. */
export function writeContentTypes(
  parts: readonly { readonly name: string; readonly type: string }[],
): string {
  const overrides = parts
    .filter(({ name }) => !name.endsWith('.rels'))
    .map(
      ({ name, type }) =>
        `<Override PartName="/${escapeAttribute(name)}" ContentType="${escapeAttribute(type)}"/>`,
    )
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

/** Content type of a WordprocessingML part: `wordType('styles')`. */
export function wordType(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`
}

export function extensionOf(part: string): string {
  return part.slice(part.lastIndexOf('.') + 1).toLowerCase()
}
