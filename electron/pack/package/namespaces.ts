const office = 'http://schemas.openxmlformats.org/'
const microsoft = 'http://schemas.microsoft.com/office/'
const strictRoot = 'http://purl.oclc.org/ooxml/'
const strictPath = /^http:\/\/purl\.oclc\.org\/ooxml\/(wordprocessingml|drawingml)\//

/** The prefixes that Word itself writes. Inside the engine each of these namespaces has this prefix and no other. */
export const prefixes: Readonly<Record<string, string>> = {
  w: `${office}wordprocessingml/2006/main`,
  r: `${office}officeDocument/2006/relationships`,
  wp: `${office}drawingml/2006/wordprocessingDrawing`,
  a: `${office}drawingml/2006/main`,
  pic: `${office}drawingml/2006/picture`,
  c: `${office}drawingml/2006/chart`,
  dgm: `${office}drawingml/2006/diagram`,
  m: `${office}officeDocument/2006/math`,
  mc: `${office}markup-compatibility/2006`,
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w10: 'urn:schemas-microsoft-com:office:word',
  w14: `${microsoft}word/2010/wordml`,
  w15: `${microsoft}word/2012/wordml`,
  w16cex: `${microsoft}word/2018/wordml/cex`,
  w16cid: `${microsoft}word/2016/wordml/cid`,
  w16: `${microsoft}word/2018/wordml`,
  w16du: `${microsoft}word/2023/wordml/word16du`,
  w16sdtdh: `${microsoft}word/2020/wordml/sdtdatahash`,
  w16se: `${microsoft}word/2015/wordml/symex`,
  wp14: `${microsoft}word/2010/wordprocessingDrawing`,
  wpc: `${microsoft}word/2010/wordprocessingCanvas`,
  wpg: `${microsoft}word/2010/wordprocessingGroup`,
  wpi: `${microsoft}word/2010/wordprocessingInk`,
  wps: `${microsoft}word/2010/wordprocessingShape`,
  wne: `${microsoft}word/2006/wordml`,
}

/** Prefixes that a reader may ignore when it does not know them. */
export const ignorable: ReadonlySet<string> = new Set(
  'w14 w15 w16cex w16cid w16 w16du w16sdtdh w16se wp14'.split(' '),
)

/** Namespace to the prefix that Word writes for it; both spellings of the standard, transitional and strict. */
export const prefixOf: ReadonlyMap<string, string> = new Map(
  Object.entries(prefixes).flatMap(([prefix, uri]) => [
    [uri, prefix] as const,
    [strictNamespace(uri), prefix] as const,
  ]),
)

/** Strict files (ISO 29500-1) name the same things under purl.oclc.org. */
export function transitional(uri: string): string {
  return uri.startsWith(strictRoot)
    ? uri
        .replace(`${strictRoot}officeDocument/`, `${office}officeDocument/2006/`)
        .replace(strictPath, `${office}$1/2006/`)
    : uri
}

function strictNamespace(uri: string): string {
  return uri
    .replace(`${office}officeDocument/2006/`, `${strictRoot}officeDocument/`)
    .replace(
      /^http:\/\/schemas\.openxmlformats\.org\/(wordprocessingml|drawingml)\/2006\//,
      `${strictRoot}$1/`,
    )
}
