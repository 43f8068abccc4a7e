import { isRequest } from './spotting/request-rules.ts'
import { type Sentence, sentencesOf } from './spotting/sentences.ts'
import { whenDue } from './spotting/when-due.ts'
import { whoActs } from './spotting/who-acts.ts'

/** A sentence of minutes that could become an outstanding reference; the clerk decides. */
export interface SpottedRequest {
  readonly sentence: string
  /** Where the sentence stands in the text: its first character, and the one after its last. */
  readonly start: number
  readonly end: number
  /** What is to be done: the sentence without its lead-in and without the clerk's mark. */
  readonly action: string
  readonly owner: string | null
  /** As said: "next meeting", "before Christmas". */
  readonly due: string | null
}

/**
 * Finds the sentences in which officers or Members ask for something, promise or undertake it, and those the clerk has marked
 * "(OR)" or "(3)" (R36). It offers; it may overlook one, and it may offer one too many.
 */
export function spotRequests(text: string): readonly SpottedRequest[] {
  return sentencesOf(text)
    .filter((sentence) => isRequest(sentence.text))
    .map(asRequest)
}

/** A sentence taken as one that asks for something, as when the clerk marks it. */
export function asRequest({ text: sentence, start, end }: Sentence): SpottedRequest {
  return {
    sentence,
    start,
    end,
    action: actionOf(sentence),
    owner: whoActs(sentence),
    due: whenDue(sentence),
  }
}

const leadIn =
  /^(?:In (?:conclusion|response|reply|addition|discussion|summary)|Finally|However|Therefore|Consequently|Additionally|Furthermore|Following (?:a|further|some) (?:question|discussion|debate|comments?)[^,]{0,40}), /u

function actionOf(sentence: string): string {
  const bare = sentence
    .replace(/\s*\(\s*(?:OR|\d{1,2})\s*\)/g, '')
    .replace(/^\s*(?:ACTION|Action(?: point)?)\s*(?:\d+\s*)?[:–-]\s*/u, '')
    .replace(leadIn, '')
    .trim()
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}
