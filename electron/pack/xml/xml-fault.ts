/** Why a part is not XML that we read; `inspect` turns it into words for the clerk. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault'
  /** Place in the part's text, in UTF-16 units from 0. */
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}
