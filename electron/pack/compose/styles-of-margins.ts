import type { ParagraphStyle, Rule } from './style-xml.ts'

const box: readonly Rule[] = [
  { side: 'top', points: 1, off: 2 },
  { side: 'left', points: 1, off: 4 },
  { side: 'bottom', points: 1, off: 2 },
  { side: 'right', points: 1, off: 4 },
]

/** Headers, footers, stamps and whole pages that say one thing. */
export const margins: readonly ParagraphStyle[] = [
  { id: 'Header', name: 'header', basedOn: 'Normal', after: 0, leading: 'single' },
  { id: 'Footer', name: 'footer', basedOn: 'Normal', after: 0, leading: 'single', align: 'center' },
  { id: 'PWStamp', name: 'PW Stamp', basedOn: 'Header', bold: true, align: 'right' },
  { id: 'PWExemptMark', name: 'PW Exempt Mark', basedOn: 'Header', bold: true, rules: box },
  { id: 'PWHairline', name: 'PW Hairline', basedOn: 'Header', leading: 'hairline' },
  // Spacing, not vertical alignment of the section: LibreOffice 7.4 ignores `vAlign`.
  { id: 'PWFiller', name: 'PW Filler', basedOn: 'Normal', before: 306.15, after: 0, align: 'center' },
  { id: 'PWRestricted', name: 'PW Restricted', basedOn: 'Normal', after: 24, rightMm: 30 },
]
