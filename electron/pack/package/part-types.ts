const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
const drawing = 'application/vnd.openxmlformats-officedocument.drawingml.'
const office = 'application/vnd.ms-office.'

/**
 * Content type of a part by the kind of relationship that leads to it, where there is just one (ISO/IEC 29500-1, 11.3 and
 * 14.2). Word refuses a file in which a part is said to be another thing than its relationship wants.
 */
const typeOfKind: Readonly<Record<string, string>> = {
  styles: `${word}styles+xml`,
  numbering: `${word}numbering+xml`,
  settings: `${word}settings+xml`,
  fontTable: `${word}fontTable+xml`,
  header: `${word}header+xml`,
  footer: `${word}footer+xml`,
  footnotes: `${word}footnotes+xml`,
  endnotes: `${word}endnotes+xml`,
  comments: `${word}comments+xml`,
  commentsExtended: `${word}commentsExtended+xml`,
  people: `${word}people+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  themeOverride: 'application/vnd.openxmlformats-officedocument.themeOverride+xml',
  chart: `${drawing}chart+xml`,
  chartUserShapes: `${drawing}chartshapes+xml`,
  chartStyle: `${office}chartstyle+xml`,
  chartColorStyle: `${office}chartcolorstyle+xml`,
  chartEx: `${office}chartex+xml`,
  diagramData: `${drawing}diagramData+xml`,
  diagramLayout: `${drawing}diagramLayout+xml`,
  diagramQuickStyle: `${drawing}diagramStyle+xml`,
  diagramColors: `${drawing}diagramColors+xml`,
  diagramDrawing: `${office}drawingml.diagramDrawing+xml`,
  font: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
  control: `${office}activeX+xml`,
  activeXControlBinary: `${office}activeX`,
}

/** Kinds that lead to one of many types: pictures, and other programs' files. */
const startOfType: Readonly<Record<string, RegExp>> = {
  image: /^image\//i,
  font: /^application\/(?:x-font|vnd\.(?:openxmlformats-officedocument|ms-opentype))/i,
}

/** Whether a part of this content type may stand where a relationship of this kind leads. */
export function fitsKind(kind: string, type: string): boolean {
  const wanted = typeOfKind[kind]
  return (
    startOfType[kind]?.test(type) ?? (wanted === undefined || wanted.toLowerCase() === type.toLowerCase())
  )
}

/** The content type that a part must have under a relationship of this kind; `null` where several may. */
export function onlyTypeOf(kind: string): string | null {
  return typeOfKind[kind] ?? null
}
