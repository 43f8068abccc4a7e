import { numbersInWords } from './words-in-lists.ts'

/** A description of exempt information, as a schedule numbers it. */
interface ExemptParagraph {
  readonly paragraph: string
  /** In short words; completes "information …". */
  readonly information: string
}

/**
 * What may be kept from the public in England.
 * Source: Local Government Act 1972, Schedule 12A, Part 1, in shortened words (R13).
 */
const scheduleOfEngland: readonly ExemptParagraph[] = [
  { paragraph: '1', information: 'relating to any individual' },
  { paragraph: '2', information: 'likely to reveal the identity of an individual' },
  {
    paragraph: '3',
    information:
      'relating to the financial or business affairs of any particular person (the authority included)',
  },
  { paragraph: '4', information: 'relating to consultations or negotiations on labour relations' },
  { paragraph: '5', information: 'to which legal professional privilege could be claimed' },
  { paragraph: '6', information: 'revealing a proposed notice, order or direction under an enactment' },
  { paragraph: '7', information: 'relating to the prevention, investigation or prosecution of crime' },
]

/** The schedule's description of a paragraph, `null` where it has no such paragraph. */
export function findExemptParagraph(paragraph: string): ExemptParagraph | null {
  return scheduleOfEngland.find((one) => one.paragraph === paragraph) ?? null
}

/** "paragraph 7", "paragraphs 3 and 7" */
export function paragraphsInWords(paragraphs: readonly string[]): string {
  const numbers = numbersInWords(paragraphs)
  return `${new Set(paragraphs).size === 1 ? 'paragraph' : 'paragraphs'} ${numbers}`
}
