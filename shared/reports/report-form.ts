import type { ReferenceGrammar } from './reference-grammar.ts'

/** A question of the cover sheet and the field it fills. */
export interface CoverQuestion {
  readonly field: 'outcomes' | 'extraSpending' | 'howMuch' | 'sourceOfFunding' | 'chamberlainAgreed'
  readonly question: string
  /** What the author is asked to put there: "Y or N". */
  readonly prompt: string
}

/** How an office numbers its reports and what its covers ask. */
export interface ReportForm {
  /** Its version; `null` for what holds until the office says otherwise. */
  readonly id: number | null
  readonly grammars: readonly ReferenceGrammar[]
  readonly questions: readonly CoverQuestion[]
}

/** A version of an office's form. */
export interface FormVersion extends ReportForm {
  /** When it was first kept; `null` for what holds until the office says otherwise. */
  readonly madeAt: string | null
  /** How many reports of the register carry it. */
  readonly reports: number
}

/** The questions that councils usually ask, until an office puts its own. */
export const usualQuestions: readonly CoverQuestion[] = [
  {
    field: 'outcomes',
    question: 'Which outcomes in the Corporate Plan does this proposal aim to impact directly?',
    prompt: 'outcome numbers and names',
  },
  {
    field: 'extraSpending',
    question: 'Does this proposal require extra revenue and/or capital spending?',
    prompt: 'Y or N',
  },
  { field: 'howMuch', question: 'If so, how much?', prompt: '£ or N/A' },
  { field: 'sourceOfFunding', question: 'What is the source of funding?', prompt: 'source or N/A' },
  {
    field: 'chamberlainAgreed',
    question: 'Has this funding source been agreed with the Finance Department?',
    prompt: 'Y, N or N/A',
  },
]
