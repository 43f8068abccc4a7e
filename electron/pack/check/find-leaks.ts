import type { Codec, LeakFinding } from '../engine.ts'
import { packageTexts } from './package-texts.ts'
import { folded, phrasesOf } from './phrases.ts'

/** A finished public pack, and what must not stand in it. */
export interface LeakHunt {
  readonly docx: Uint8Array
  /** Text of each page of the PDF, in order. */
  readonly pageTexts: readonly string[]
  readonly exempt: readonly { readonly label: string; readonly docx: Uint8Array }[]
  /** The public documents on their own: a phrase that two of them share is a form's wording, not a leak. */
  readonly publicDocuments: readonly Uint8Array[]
  /** Words the public agenda rightly prints. */
  readonly openWords: readonly string[]
}

/**
 * Looks for words of exempt papers in a finished pack: in every part of the Word file, in packages inside it, and on the
 * pages of the PDF. Finding none is no proof that nothing was betrayed; finding one is reason to withhold the pack.
 */
export function findLeaks(hunt: LeakHunt, codec: Codec): readonly LeakFinding[] {
  const open = folded(hunt.openWords.join(' . '))
  const forms = hunt.publicDocuments.map((docx) => new Haystack(allText(docx, codec)))
  const places = [
    ...packageTexts(hunt.docx, codec).map(({ part, texts, hidden }) => ({
      where: part,
      hay: new Haystack([...texts, ...hidden]),
    })),
    ...hunt.pageTexts.map((page, index) => ({ where: `page ${index + 1}`, hay: new Haystack([page]) })),
  ]
  return hunt.exempt.flatMap(({ label, docx }) => {
    const phrases = [...phrasesOf(packageTexts(docx, codec))].filter((phrase) => !open.includes(phrase))
    const found = new Map<string, number>()
    for (const phrase of phrases) {
      const hits = places.filter(({ hay }) => hay.holds(phrase))
      if (hits.length === 0 || isForm(phrase, forms)) continue
      for (const { where } of hits) found.set(where, (found.get(where) ?? 0) + 1)
    }
    return [...found].map(([where, count]) => ({ from: label, where, phrases: count }))
  })
}

function isForm(phrase: string, forms: readonly Haystack[]): boolean {
  return forms.filter((form) => form.holds(phrase)).length >= 2
}

function allText(docx: Uint8Array, codec: Codec): readonly string[] {
  return packageTexts(docx, codec).flatMap(({ texts, hidden }) => [...texts, ...hidden])
}

/** A text to search many phrases in: an index of its word triples says at once when a phrase cannot be there. */
class Haystack {
  private readonly text: string
  private readonly triples = new Set<string>()

  constructor(texts: readonly string[]) {
    // Run together: a sentence may be broken over lines, cells or text boxes.
    this.text = folded(texts.join(' '))
    const words = this.text.trim().split(' ')
    for (let index = 0; index + 2 < words.length; index++)
      this.triples.add(`${words[index]} ${words[index + 1]} ${words[index + 2]}`)
  }

  holds(phrase: string): boolean {
    const [first, second, third] = phrase.trim().split(' ')
    if (third !== undefined && !this.triples.has(`${first} ${second} ${third}`)) return false
    return this.text.includes(phrase)
  }
}
