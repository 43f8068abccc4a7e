import type { ParagraphStyle } from './style-xml.ts'

/** Headers, footers and whole pages that say one thing. Stamps and fillers are the pack's own (`word/house-styles.ts`). */
export const margins: readonly ParagraphStyle[] = [
  { id: 'Header', name: 'header', basedOn: 'Normal', after: 0, leading: 'single' },
  { id: 'Footer', name: 'footer', basedOn: 'Normal', after: 0, leading: 'single', align: 'center' },
  { id: 'PWRestricted', name: 'PW Restricted', basedOn: 'Normal', after: 24, rightMm: 30 },
]
