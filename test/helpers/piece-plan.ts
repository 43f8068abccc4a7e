import type { PackPlan } from '../../shared/pack/pack-plan.ts'

/** The plan of one document that is merged by itself, to be laid out by itself. */
export function pieceOf(label: string): PackPlan {
  return {
    title: 'One document',
    authority: 'Packwright',
    language: 'en-GB',
    dated: '2000-01-01T00:00:00Z',
    start: 'next',
    hasLooseFillers: true,
    documents: [
      {
        bookmark: '_pack_001',
        label,
        startsAtPage: null,
        fillers: 1,
        stamps: { firstPage: `Agenda ${label}`, everyPage: null, exempt: null, pageNumber: 'all' },
      },
    ],
  }
}
