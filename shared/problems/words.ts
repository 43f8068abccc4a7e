import { agendaWords, type AgendaProblems } from './agenda-words.ts'
import { fileWords, type FileProblems } from './file-words.ts'
import { measureWords, type MeasureProblems } from './measure-words.ts'
import { minutesWords, type MinutesProblems } from './minutes-words.ts'
import { officeWords, type OfficeProblems } from './office-words.ts'
import { packWords, type PackProblems } from './pack-words.ts'
import type { WordsFor } from './problem-words.ts'
import { publicationWords, type PublicationProblems } from './publication-words.ts'
import { referenceWords, type ReferenceProblems } from './reference-words.ts'
import { reportWords, type ReportProblems } from './report-words.ts'
import { systemWords, type SystemProblems } from './system-words.ts'

/** Every problem of the application: its code and its details. A code without words does not compile. */
export interface Problems
  extends
    AgendaProblems,
    FileProblems,
    MeasureProblems,
    MinutesProblems,
    OfficeProblems,
    PackProblems,
    PublicationProblems,
    ReferenceProblems,
    ReportProblems,
    SystemProblems {}

export const words: WordsFor<Problems> = {
  ...agendaWords,
  ...fileWords,
  ...measureWords,
  ...minutesWords,
  ...officeWords,
  ...packWords,
  ...publicationWords,
  ...referenceWords,
  ...reportWords,
  ...systemWords,
}
