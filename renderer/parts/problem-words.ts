import { Problem, problemWords } from '../../shared/problems/problem.ts'
import type { ProblemWords } from '../../shared/problems/problem-words.ts'

/** The words for whatever was thrown: a Problem's own, or the plain sentence for what we do not know. */
export function wordsOf(thrown: unknown): ProblemWords {
  if (thrown instanceof Problem) return problemWords(thrown.code, thrown.details)
  return problemWords('connection-lost', {})
}

/**
 * Parts a problem's words into a title of one sentence and the rest, as a notice shows them.
 * A full stop inside quotation marks, as in “review.docx”, ends no sentence.
 */
export function titleAndRest(what: string): { readonly title: string; readonly rest: string } {
  // What stands in quotation marks is made unlike any stop, letter for letter, so that places stay the same.
  const end = /[.?!](?=\s+\p{Lu}|\s*$)/u.exec(
    what.replaceAll(/“[^”]*”/gu, (quoted) => 'x'.repeat(quoted.length)),
  )
  if (!end) return { title: what, rest: '' }
  return { title: what.slice(0, end.index), rest: what.slice(end.index + 1).trim() }
}
