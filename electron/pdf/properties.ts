import type { PdfFinish } from './pdf-finish.ts'
import { PDFHexString, PDFName, PDFString, type OpenPdf } from './pdf-objects.ts'

/** What a file says it was made with: the product, never a person or a machine. */
const maker = 'Packwright'

/** Replaces all that the file says of itself: title, author, language, dates, and how a reader should open it. */
export function putProperties({ document }: OpenPdf, finish: PdfFinish): void {
  const { context, catalog } = document
  const date = PDFString.of(pdfDate(finish.dated))
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(finish.title),
      Author: PDFHexString.fromText(finish.author),
      Creator: PDFHexString.fromText(maker),
      Producer: PDFHexString.fromText(maker),
      CreationDate: date,
      ModDate: date,
    }),
  )
  const metadata = context.stream(new TextEncoder().encode(metadataPacket(finish)), {
    Type: 'Metadata',
    Subtype: 'XML',
  })
  catalog.set(PDFName.of('Metadata'), context.register(metadata))
  catalog.set(PDFName.of('Lang'), PDFString.of(finish.language))
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

/** `2024-02-22T00:00:00Z` as `D:20240222000000Z`. */
function pdfDate(instant: string): string {
  return `D:${instant.replaceAll(/\D/gu, '').slice(0, 14).padEnd(14, '0')}Z`
}

/** The same facts once more as XMP, which assistive software reads first. Source: ISO 16684-1. */
function metadataPacket({ title, author, language, dated }: PdfFinish): string {
  const text = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${text(title)}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>${text(author)}</rdf:li></rdf:Seq></dc:creator>
   <dc:language><rdf:Bag><rdf:li>${text(language)}</rdf:li></rdf:Bag></dc:language>
   <pdf:Producer>${maker}</pdf:Producer>
   <xmp:CreatorTool>${maker}</xmp:CreatorTool>
   <xmp:CreateDate>${text(dated)}</xmp:CreateDate>
   <xmp:ModifyDate>${text(dated)}</xmp:ModifyDate>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}
