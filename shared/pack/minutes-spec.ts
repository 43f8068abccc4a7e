import { accessLaw } from '../agenda/access-law.ts'
import type { Nation } from '../calendar/nations.ts'
import { longDate } from '../calendar/iso-date.ts'
import type { Minutes } from '../minutes/minutes.ts'
import type { MinutesSpec } from './papers.ts'

/**
 * The minutes of a meeting as a paper: a draft until the committee has agreed them.
 * @param minutes  what the paper prints: the public record, the withheld items, or the summary
 */
export function minutesSpec(
  minutes: Minutes,
  authority: string,
  standing: MinutesSpec['standing'],
  form: MinutesSpec['form'] = 'public',
): { readonly kind: 'minutes' } & MinutesSpec {
  return {
    kind: 'minutes',
    documentTitle: `${minutes.committeeName}: ${names[form]}, ${longDate(minutes.heldOn)}`,
    authority,
    dated: `${minutes.heldOn}T00:00:00Z`,
    form,
    // Who was there is on the public minutes already; a summary says only what was done.
    minutes: form === 'summary' ? withNobody(minutes) : minutes,
    finding: form === 'summary' ? summaryFinding(minutes.nation) : null,
    standing,
  }
}

const names: Readonly<Record<MinutesSpec['form'], string>> = {
  public: 'minutes',
  nonPublic: 'non-public minutes',
  summary: 'summary of non-public minutes',
}

const nobody = { members: [], officers: [], inAttendance: [], observingOnline: [], apologies: [] } as const

function withNobody(minutes: Minutes): Minutes {
  const { sittings, ...rest } = minutes
  return {
    ...rest,
    ...nobody,
    ...(sittings && { sittings: sittings.map((one) => ({ ...one, attendance: nobody })) }),
  }
}

function summaryFinding(nation: Nation): string {
  const { act, summary } = accessLaw(nation)
  return `This summary was made by the proper officer under ${summary} of the ${act}. It stands in place of minutes that would disclose exempt information.`
}
