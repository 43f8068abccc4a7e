/** What a text needs of the window round it. */
export interface TextWriterOutside {
  /** Saves a text; `seen` is what the records said when the typing began. @throws what was in the way */
  readonly send: (text: string, seen: string) => Promise<unknown>
  /** Something about the text has changed: it is to be shown again. */
  readonly tell: () => void
  readonly later: (act: () => void, milliseconds: number) => void
}

/** A text on its way to the records: saved as it is typed, never lost, never written over another's words. */
export interface TextWriter {
  readonly text: () => string
  readonly problem: () => unknown
  readonly isWaiting: () => boolean
  readonly type: (text: string) => void
  /** The records say this now. */
  readonly hear: (text: string) => void
  /** Saves at once what is not saved yet. */
  readonly flush: () => void
  /** After a refusal: these words in place of the others', or the others' in place of these. */
  readonly keep: (whose: 'mine' | 'theirs') => void
}

/** So long after the last key a text is saved, in milliseconds. */
const rest = 600

export function createTextWriter(first: string, outside: TextWriterOutside): TextWriter {
  let text = first
  /** What the records hold, as far as is known here. */
  let known = first
  let heard = first
  let problem: unknown = null
  let sending = false
  let turn = 0

  const save = async (): Promise<void> => {
    sending = true
    try {
      while (text !== known) {
        const sent = text
        await outside.send(sent, known)
        known = sent
      }
    } catch (thrown) {
      problem = thrown
    }
    sending = false
    outside.tell()
  }
  const flush = (): void => {
    if (!sending && problem === null && text !== known) void save()
  }
  return {
    text: () => text,
    problem: () => problem,
    isWaiting: () => text !== known,
    type(typed) {
      text = typed
      outside.tell()
      const own = ++turn
      outside.later(() => own === turn && flush(), rest)
    },
    hear(records) {
      heard = records
      // While own words are on their way the records' answer counts, not what was read meanwhile.
      if (sending || text !== known || records === known) return
      text = known = records
      outside.tell()
    },
    flush,
    keep(whose) {
      problem = null
      known = heard
      if (whose === 'theirs') text = heard
      outside.tell()
      flush()
    },
  }
}
