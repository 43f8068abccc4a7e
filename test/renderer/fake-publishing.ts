import { countPublishing, publishingWords } from '../../shared/calendar/publishing.ts'
import { isoDate, type ClockTime } from '../../shared/calendar/iso-date.ts'
import type { PublishingPreview } from '../../shared/contract/publication-views.ts'
import { countedDays } from '../../shared/pack/publication.ts'

const heldOn = isoDate('2026-12-10')
const rule = { clearDays: 5, saturdaysCount: false, closedDays: new Map() }

/** What publishing the pack in the window would mean, on a day of December 2026. */
export function publishingOn(day: string, further: Partial<PublishingPreview> = {}): PublishingPreview {
  const count = countPublishing({ on: isoDate(day), at: '10:00' as ClockTime }, heldOn, rule, null)
  return {
    version: 5,
    supplement: null,
    hindrances: [],
    count,
    words: publishingWords(count, count.isLate ? ['7', '8'] : [], 16, 'Local Government Act 1972, s.100B(3)'),
    days: countedDays(count.countsFrom, heldOn, rule),
    inPlaceOf: null,
    ...further,
  }
}
