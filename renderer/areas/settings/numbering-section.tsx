import type { RegisterCommittee } from '../../../shared/contract/reference-views.ts'
import type { IsoDate } from '../../../shared/calendar/iso-date.ts'
import { type GivenNumber, nextNumber, numberExample } from '../../../shared/references/numbering.ts'
import { useChange } from '../../client/use-change.ts'
import { useRead } from '../../client/use-read.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { KeptField, orNull } from './kept-field.tsx'

/** How a committee numbers what it asks for, with what the next gets, and why numbers were never used. */
export function NumberingSection({ committeeId }: { readonly committeeId: number }) {
  const register = useRead('references.register', {})
  if (register.isPending) return <Waiting rows={2}>Reading the numbers of references…</Waiting>
  if (register.isError)
    return <ProblemNotice problem={register.error} onRetry={() => void register.refetch()} />
  const { committees, references, today } = register.data
  const committee = committees.find(({ id }) => id === committeeId)
  if (committee === undefined) return null
  const given = references.filter((each) => each.committeeId === committeeId)
  return <Numbering committee={committee} given={given} today={today} />
}

interface Props {
  readonly committee: RegisterCommittee
  /** Every number in its register. */
  readonly given: readonly GivenNumber[]
  readonly today: IsoDate
}

function Numbering({ committee, given, today }: Props) {
  const number = useChange('references.setNumbering')
  const explain = useChange('references.explainGaps')
  const { id: committeeId, numberings, gaps } = committee
  const [numbering] = numberings
  const year = Number(today.slice(0, 4))
  const hint = (isPublic: boolean): string =>
    `The next ${isPublic ? 'public' : 'non-public'} reference of ${year} gets ${nextNumber(numberings, isPublic, year, given)}.`
  const keep = (change: Partial<typeof numbering>): void =>
    number.mutate({ committeeId, ...numbering, ...change })
  const problem = number.error ?? explain.error
  return (
    <section className="settings-notices" aria-label="Numbers of outstanding references">
      <h3>Numbers of outstanding references</h3>
      <p className="caption">
        {'{serial}'} stands for the number, {'{yyyy}'} or {'{yy}'} for the year, beside letters of your own:{' '}
        {numberExample(numbering, year)}. Public and non-public references share one count, which begins anew
        each January. Numbers given so far stay, and the year’s count goes on when they are written another
        way.
      </p>
      {problem && <ProblemNotice problem={problem} />}
      <KeptField
        label="Public references"
        maxLength={60}
        value={numbering.public}
        hint={hint(true)}
        onKeep={(text) => text !== '' && keep({ public: text })}
      />
      <KeptField
        label="Non-public references"
        maxLength={60}
        value={numbering.nonPublic}
        hint={hint(false)}
        onKeep={(text) => text !== '' && keep({ nonPublic: text })}
      />
      {gaps.length > 0 && (
        <p className="caption">Numbers that no reference has. Say why, for whoever asks.</p>
      )}
      {gaps.map((gap) => (
        <KeptField
          key={gap.number}
          label={`Why there is no ${gap.number}`}
          maxLength={300}
          value={gap.why ?? ''}
          onKeep={(text) => explain.mutate({ committeeId, numbers: [gap.number], why: orNull(text) })}
        />
      ))}
    </section>
  )
}
