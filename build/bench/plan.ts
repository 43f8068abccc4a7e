import type { PackPlan } from '../../shared/pack/pack-plan.ts'

/** A members' pack of so many documents, each with the pack's page numbers. */
export function benchPlan(count: number): PackPlan {
  return {
    title: 'Merged reports',
    authority: 'Packwright',
    language: 'en-GB',
    dated: '2026-01-01T00:00:00Z',
    start: 'next',
    documents: Array.from({ length: count }, (_, index) => ({
      bookmark: `_pack_${String(index + 1).padStart(3, '0')}`,
      label: `Report ${index + 1}`,
      startsAtPage: null,
      fillers: 0,
      stamps: { firstPage: null, everyPage: null, exempt: null, pageNumber: 'all' },
    })),
  }
}
