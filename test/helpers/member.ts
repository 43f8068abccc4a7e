import type { Person } from '../../shared/minutes/attendance.ts'
import { throughout } from '../../shared/minutes/stays.ts'

/** A voting member who is there from the start to the end, but for what is said. */
export function member(name: string, said: Partial<Person> = {}): Person {
  return {
    id: 1,
    kind: 'member',
    name,
    printed: name,
    role: 'Member',
    affiliation: '',
    standing: 'present',
    stays: throughout,
    votes: true,
    earlier: [],
    substituteFor: null,
    ...said,
  }
}
