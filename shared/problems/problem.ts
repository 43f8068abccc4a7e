import type { ProblemWords } from './problem-words.ts'
import { words, type Problems } from './words.ts'

export type ProblemCode = keyof Problems

/**
 * Something that may well go wrong and that the clerk can act on. Its details are plain data, so that it can cross
 * from the application to the page; its words come from one table, `words`.
 */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  override readonly name = 'Problem'
  readonly code: Code
  readonly details: Problems[Code]

  constructor(code: Code, details: Problems[Code], options?: ErrorOptions) {
    super(problemText(code, details), options)
    this.code = code
    this.details = details
  }
}

/** The words for a problem, e.g. to show one that arrived as data. */
export function problemWords<Code extends ProblemCode>(code: Code, details: Problems[Code]): ProblemWords {
  return words[code](details)
}

/** Both sentences in one line, for the command line and the log. */
export function problemText<Code extends ProblemCode>(code: Code, details: Problems[Code]): string {
  const { what, next } = problemWords(code, details)
  return `${what} ${next}`.trim()
}

/** Whether `code` is one we have words for: a code that arrives from outside may not be. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(words, code)
}
