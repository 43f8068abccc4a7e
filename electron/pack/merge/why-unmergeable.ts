import { XmlFault } from '../xml/xml-fault.ts'
import { ZipFault } from '../zip/read-zip.ts'

/** A sentence for the clerk on why a document cannot be merged. */
export function whyUnmergeable(fault: unknown): string {
  if (fault instanceof ZipFault) return fault.message
  if (fault instanceof XmlFault) return `One of its parts cannot be read: ${fault.message}.`
  return 'Something in it is not put together as in other Word files.'
}
