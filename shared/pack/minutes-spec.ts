import type { IsoDate } from '../calendar/iso-date.ts'
import { longDate } from '../calendar/iso-date.ts'
import type { Minutes } from '../minutes/minutes.ts'
import type { MinutesSpec } from './papers.ts'

/**
 * The minutes of an earlier meeting as a paper for the next: a draft until the committee has agreed them.
 * @param toBeAgreedOn  the day of that next meeting, printed on a draft
 */
export function minutesSpec(
  minutes: Minutes,
  authority: string,
  standing: MinutesSpec['standing'],
  toBeAgreedOn: IsoDate | null = null,
): { readonly kind: 'minutes' } & MinutesSpec {
  return {
    kind: 'minutes',
    documentTitle: `${minutes.committeeName}: minutes, ${longDate(minutes.heldOn)}`,
    authority,
    dated: `${minutes.heldOn}T00:00:00Z`,
    minutes,
    standing,
    toBeAgreedOn,
  }
}
