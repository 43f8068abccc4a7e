/** Why a part is not XML that we read; `inspect` turns it into words for the clerk. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault'
  /** Place in the part's text, in UTF-16 units from 0. */
  readonly at: number
  /** `size`: it asks for more than an honest part ever does; `shape`: it is not XML. */
  readonly kind: 'shape' | 'size'

  constructor(message: string, at: number, kind: XmlFault['kind'] = 'shape') {
    super(message)
    this.at = at
    this.kind = kind
  }
}
