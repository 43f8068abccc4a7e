import type { Nation } from '../calendar/nations.ts'

/** The law by which a nation's councils keep business from the public, in the words that papers and screens print. */
export interface AccessLaw {
  /** "Local Government Act 1972" */
  readonly act: string
  /** "Schedule 12A" */
  readonly schedule: string
  /** "Part 1 of Schedule 12A": where what may be exempt is described. */
  readonly descriptions: string
  /** "Section 100A(4)": by which a meeting resolves to exclude the public. */
  readonly exclusion: string
  /** "section 100B": what is open to the public before a meeting, and from when. */
  readonly inspection: string
  /** "section 100B(4)(b)": by which an item that came late is taken all the same (R6). */
  readonly urgency: string
  /** "section 100C(2)": by which a summary stands in place of minutes that would disclose what is exempt (R18). */
  readonly summary: string
}

const act1972 = {
  act: 'Local Government Act 1972',
  schedule: 'Schedule 12A',
  exclusion: 'Section 100A(4)',
  inspection: 'section 100B',
  urgency: 'section 100B(4)(b)',
  summary: 'section 100C(2)',
} as const

const laws: Readonly<Record<Nation, AccessLaw>> = {
  england: { ...act1972, descriptions: 'Part 1 of Schedule 12A' },
  // Parts 1 to 3 are England's (Local Government (Access to Information) (Variation) (Wales) Order 2007).
  wales: { ...act1972, descriptions: 'Part 4 of Schedule 12A' },
  scotland: {
    act: 'Local Government (Scotland) Act 1973',
    schedule: 'Schedule 7A',
    descriptions: 'Part 1 of Schedule 7A',
    exclusion: 'Section 50A(4)',
    inspection: 'section 50B',
    urgency: 'section 50B(4)(b)',
    summary: 'section 50C(2)',
  },
  'northern-ireland': {
    act: 'Local Government Act (Northern Ireland) 2014',
    schedule: 'Schedule 6',
    descriptions: 'Part 1 of Schedule 6',
    exclusion: 'Section 42(4)',
    inspection: 'section 43',
    urgency: 'section 43',
    summary: 'section 44(2)',
  },
}

/** The law on access to meetings in a nation (R11 to R14). */
export function accessLaw(nation: Nation): AccessLaw {
  return laws[nation]
}

/** "Local Government Act 1972, section 100B(4)(b)": a place in a nation's law, to be cited beside a rule. */
export function lawText(nation: Nation, place: 'inspection' | 'urgency'): string {
  const law = accessLaw(nation)
  return `${law.act}, ${law[place]}`
}
