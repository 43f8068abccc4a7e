import type { RegisterAudience } from '../../../shared/contract/register-audience.ts'
import { longDate, type IsoDate } from '../../../shared/calendar/iso-date.ts'
import { useRead } from '../../client/use-read.ts'

interface Props {
  readonly audience: RegisterAudience
  /** What is printed, of whom, and how it was filtered and sorted. */
  readonly words: string
  readonly today: IsoDate
  /** "10.42 am" */
  readonly at: string
}

/** Stands over the rows on paper alone: what it is, whose, when it was printed. */
export function PrintHead({ audience, words, today, at }: Props) {
  const office = useRead('office.read', {})
  const authority = office.data?.authority ?? null
  return (
    <div className="refs-print-head">
      <h1>Outstanding references{audience === 'public' ? '' : ': not for publication'}</h1>
      <p className="figures">
        {authority === null ? '' : `${authority}. `}
        {words} Printed {longDate(today)}, {at}.
      </p>
    </div>
  )
}
