import { longDate } from '../../../shared/calendar/iso-date.ts'
import type { PublishingCount } from '../../../shared/calendar/publishing.ts'
import type { PublicationView } from '../../../shared/contract/publication-views.ts'
import { timeOfDay } from '../../parts/times.ts'

/** "If you publish now, the papers are open for 6 clear days. 5 are needed." */
export function daysSentence({ clearDays, needed }: PublishingCount): string {
  const days = clearDays === 1 ? '1 clear day' : `${clearDays} clear days`
  return `If you publish now, the papers are open for ${days}. ${needed} ${needed === 1 ? 'is' : 'are'} needed.`
}

/** "Version 5 is published, 9 September 2026, 10.51 am, in place of version 4" */
export function publishedSentence({ version, publishedAt, countsFrom, inPlaceOf }: PublicationView): string {
  const instead = inPlaceOf === null ? '' : `, in place of version ${inPlaceOf.version}: ${inPlaceOf.reason}`
  return `Version ${version} is published, ${longDate(countsFrom)}, ${timeOfDay(publishedAt)}${instead}`
}
