import type {
  ReferenceRegister,
  RegisteredReference,
  RegisterView,
} from '../../../shared/contract/reference-views.ts'
import { readableBy, type RegisterAudience } from '../../../shared/contract/register-audience.ts'
import { ageWords, firstView, nobody, questionWords } from './reference-rows.ts'

/** For whom the rows shown can be printed or saved: the public first; others only where something is not public. */
export function audiencesFor(shown: readonly RegisteredReference[]): readonly RegisterAudience[] {
  return shown.every(({ isPublic }) => isPublic) ? ['public'] : ['public', 'withNonPublic']
}

/** "The 14 public references", "With the 3 non-public ones" */
export function audienceWords(audience: RegisterAudience, shown: readonly RegisteredReference[]): string {
  const open = readableBy('public', shown).length
  if (audience === 'public')
    return open === 1 ? 'The public reference' : `The ${open === 0 ? 'public' : `${open} public`} references`
  const closed = shown.length - open
  return closed === 1 ? 'With the non-public one' : `With the ${closed} non-public ones`
}

/** What a printed register says of itself: how many, of whom, and that it was filtered and sorted. */
export function printedWords(
  shown: readonly RegisteredReference[],
  view: RegisterView,
  committees: ReferenceRegister['committees'],
  audience: RegisterAudience,
): string {
  const count = readableBy(audience, shown).length
  const { typed, question, committeeId, owner, age, sort } = view
  const filters = [
    committees.find(({ id }) => id === committeeId)?.name ?? null,
    question === 'all' ? null : questionWords[question].toLowerCase(),
    owner === null ? null : owner === nobody ? 'without an owner' : `owner ${owner}`,
    age === null ? null : `raised ${ageWords(age)} ago`,
    typed.trim() === '' ? null : `with “${typed.trim()}”`,
    sort === firstView.sort ? null : `by ${sort === 'due' ? 'target' : sort === 'standing' ? 'state' : sort}`,
  ].filter((words) => words !== null)
  const which = filters.length === 0 ? '' : `: ${filters.join(', ')}`
  return `${count} ${count === 1 ? 'reference' : 'references'}${which}.`
}
