import type { Audience } from '../pack-plan.ts'
import type { PackCheck } from '../pack-view.ts'

/** What is proved on the finished pages: reading and laying out a whole pack takes a while, so it follows the pack. */
export const proofTitles = {
  'page-ranges': 'Every “(Pages a - b)” is true of the finished pages',
  'odd-starts': 'Every paper and appendix begins on an odd page',
  contents: 'Every paper on the agenda is in the pack, and nothing else',
  'twin-numbers': 'The public pack bears the numbers of the members’ pack',
  'whole-layout': 'The Word file and the PDF have the same pages',
} as const

/** The checks that are still to be made of an audience's pack: what they find is not known, and not claimed. */
export function pendingChecks(audience: Audience): readonly PackCheck[] {
  return namesFor(audience).map((name) => ({
    name,
    ok: false,
    isPending: true,
    title: proofTitles[name],
    detail: 'The finished pages are being read.',
  }))
}

/** The same where they were never made, as Packwright was closed before. */
export function unmadeChecks(checks: readonly PackCheck[]): readonly PackCheck[] {
  return checks.map(({ isPending, ...check }) =>
    isPending
      ? { ...check, detail: 'Packwright was closed before this was read. Build the pack again.' }
      : check,
  )
}

function namesFor(audience: Audience): readonly (keyof typeof proofTitles)[] {
  const both = ['page-ranges', 'odd-starts', 'contents', 'whole-layout'] as const
  return audience === 'public' ? [...both, 'twin-numbers'] : both
}
