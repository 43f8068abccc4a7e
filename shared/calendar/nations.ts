/** The nations whose law on notice of meetings differs (R1). */
export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const
export type Nation = (typeof nations)[number]

/** What a nation's law asks of a principal council; parish and community councils give three days everywhere. */
export interface NoticeLaw {
  /** "England" */
  readonly name: string
  /** Clear days between publication and meeting that a council begins with; its own rule may ask for more. */
  readonly clearDays: number
  readonly source: string
}

export const noticeLaws: Readonly<Record<Nation, NoticeLaw>> = {
  england: { name: 'England', clearDays: 5, source: 'Local Government Act 1972, s.100B(3)' },
  wales: {
    name: 'Wales',
    clearDays: 3,
    source: 'Local Government Act 1972, s.100B(3), as it stands in Wales',
  },
  scotland: { name: 'Scotland', clearDays: 3, source: 'Local Government (Scotland) Act 1973, s.50B' },
  'northern-ireland': {
    name: 'Northern Ireland',
    clearDays: 5,
    source: 'Local Government Act (Northern Ireland) 2014',
  },
}
