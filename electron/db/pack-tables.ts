import type { Generated } from 'kysely'

/** Packs as they were built. What an edition held is a photograph of that day and is kept as JSON. */
export interface PackTables {
  pack: {
    id: Generated<number>
    meeting_id: number
    version: number
    /** Its number, where the version is a supplement. */
    supplement: number | null
    /** The main pack a supplement adds to. */
    base_id: number | null
    built_at: string
    /** SHA-256 of everything that went in: when the records give another, the pack is out of date. */
    input_hash: string
  }
  pack_edition: {
    pack_id: number
    audience: 'members' | 'public'
    docx_path: string
    pdf_path: string
    pages: number
    docx_sha256: string
    pdf_sha256: string
    documents: string
    checks: string
    notes: string
  }
  /** Who looked through a pack's public copy before it went out: these very files. */
  public_look: {
    pack_id: number
    docx_sha256: string
    pdf_sha256: string
    looked_by: string
    looked_at: string
  }
  /** Sides of a document laid out alone, by the hash of its content. */
  counted_document: {
    content_key: string
    layout_engine: string
    members_sides: number
    public_sides: number
  }
}
