import type { ItemKind } from '../../shared/agenda/agenda-item.ts'

/** Kinds of business in the order in which a clerk looks for them. */
export const kindWords: readonly (readonly [ItemKind, string])[] = [
  ['report', 'Report'],
  ['verbal', 'Verbal update'],
  ['performance', 'Performance report'],
  ['heading', 'Heading, unnumbered'],
  ['apologies', 'Apologies'],
  ['declarations', 'Declarations'],
  ['minutes', 'Minutes'],
  ['outstandingReferences', 'Outstanding references'],
  ['questions', 'Questions'],
  ['urgentBusiness', 'Urgent business'],
  ['exclusionOfPublic', 'Exclusion of the public'],
]
