import { longDate } from '../../../shared/calendar/iso-date.ts'
import { versionName } from '../../../shared/pack/supplement-name.ts'
import type { PublicationView, PublishingPreview } from '../../../shared/contract/publication-views.ts'
import { timeOfDay } from '../../parts/times.ts'

/**
 * "If you publish now, the papers are open for 6 clear days. 5 are needed."; of a supplement, whether anything in it is out
 * of time.
 */
export function daysSentence({
  supplement,
  words,
  count: { clearDays, needed },
}: Pick<PublishingPreview, 'supplement' | 'words' | 'count'>): string {
  if (supplement !== null) return words.title
  const days = clearDays === 1 ? '1 clear day' : `${clearDays} clear days`
  return `If you publish now, the papers are open for ${days}. ${needed} ${needed === 1 ? 'is' : 'are'} needed.`
}

/** "Version 5 is published, 9 September 2026, 10.51 am, in place of version 4: …" */
export function publishedSentence(publication: PublicationView): string {
  const { publishedAt, countsFrom, inPlaceOf } = publication
  const instead = inPlaceOf === null ? '' : `, in place of version ${inPlaceOf.version}: ${inPlaceOf.reason}`
  return `${versionName(publication)} is published, ${longDate(countsFrom)}, ${timeOfDay(publishedAt)}${instead}`
}
