import type { IsoDate } from '../calendar/iso-date.ts'
import { longDate } from '../calendar/iso-date.ts'
import type { Minutes } from '../minutes/minutes.ts'
import type { MinutesSpec } from './papers.ts'

/**
 * The minutes of a meeting as a paper: a draft until the committee has agreed them.
 * @param minutes       what the paper prints: the public record, the withheld items, or the summary
 * @param toBeAgreedOn  the day of the next meeting, printed on a draft
 */
export function minutesSpec(
  minutes: Minutes,
  authority: string,
  standing: MinutesSpec['standing'],
  toBeAgreedOn: IsoDate | null = null,
  form: MinutesSpec['form'] = 'public',
): { readonly kind: 'minutes' } & MinutesSpec {
  return {
    kind: 'minutes',
    documentTitle: `${minutes.committeeName}: ${names[form]}, ${longDate(minutes.heldOn)}`,
    authority,
    dated: `${minutes.heldOn}T00:00:00Z`,
    form,
    // Who was there is on the public minutes already; a summary says only what was done.
    minutes: form === 'summary' ? { ...minutes, ...nobody } : minutes,
    finding: form === 'summary' ? summaryFinding : null,
    standing,
    toBeAgreedOn,
  }
}

const names: Readonly<Record<MinutesSpec['form'], string>> = {
  public: 'minutes',
  nonPublic: 'non-public minutes',
  summary: 'summary of non-public minutes',
}

const nobody = { members: [], officers: [], inAttendance: [], observingOnline: [] } as const

const summaryFinding =
  'This summary was made by the proper officer under section 100C(2) of the Local Government Act 1972. It stands in place of minutes that would disclose exempt information.'
