/** The papers of minutes that are kept as files from the day they are approved: the record, and the copies that were signed. */
export const keptPapers = ['public', 'nonPublic', 'summary', 'signing', 'nonPublicSigning'] as const
export type KeptPaper = (typeof keptPapers)[number]

/** What the signature is noted on; the copies that were signed stay as they were printed. */
export const signedPapers = ['public', 'nonPublic', 'summary'] as const satisfies readonly KeptPaper[]

export const keptStates = ['approved', 'signed'] as const

/** A Word file of minutes as it was when they were approved or signed. */
export interface KeptMinutes {
  readonly state: (typeof keptStates)[number]
  readonly paper: KeptPaper
  readonly fileName: string
  /** SHA-256 of its bytes, in hex: whoever has a copy can tell whether it is this one. */
  readonly sha256: string
  /** ISO 8601, UTC. */
  readonly keptAt: string
}
