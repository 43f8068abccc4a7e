import { Button } from '@fluentui/react-components'
import type { CoverDifference, DifferingField } from '../../shared/reports/cover-differences.ts'
import { useChange } from '../client/use-change.ts'
import { ProblemNotice } from './problem-notice.tsx'
import './differences-list.css'

const names: Readonly<Record<DifferingField, string>> = {
  subject: 'Subject',
  committee: 'Committee',
  date: 'Date',
  purpose: 'Purpose',
  reportOf: 'Report of',
  reference: 'Reference',
  classification: 'Public or not',
}

/** What the agenda can take over from a cover; a meeting's day, its body and its law it cannot. */
const takeable: readonly DifferingField[] = ['subject', 'purpose', 'reportOf', 'reference']

interface Props {
  readonly itemId: number
  /** "8", "3(a)" */
  readonly label: string
  readonly differences: readonly CoverDifference[]
}

/** Where a cover says otherwise than the agenda: both beside one another, and the clerk's choice line by line. */
export function DifferencesList({ itemId, label, differences }: Props) {
  const settle = useChange('reports.settle')
  if (differences.length === 0) return null
  return (
    <section className="differences" aria-label={`Differences, item ${label}`}>
      <h3>Cover and agenda disagree</h3>
      {settle.error && <ProblemNotice problem={settle.error} onDismiss={settle.reset} />}
      {differences.map((difference) => (
        <Difference
          key={`${difference.field} ${difference.cover}`}
          difference={difference}
          disabled={settle.isPending}
          onKeep={(keep) => settle.mutate({ itemId, ...difference, keep })}
        />
      ))}
    </section>
  )
}

interface DifferenceProps {
  readonly difference: CoverDifference
  readonly disabled: boolean
  readonly onKeep: (keep: 'agenda' | 'cover') => void
}

function Difference({ difference: { field, agenda, cover }, disabled, onKeep }: DifferenceProps) {
  const name = names[field]
  return (
    <div className="difference">
      <p className="strong">{name}</p>
      <dl>
        <div>
          <dt className="caption">Agenda</dt>
          <dd>{agenda ?? 'says nothing'}</dd>
        </div>
        <div>
          <dt className="caption">Cover</dt>
          <dd>{cover}</dd>
        </div>
      </dl>
      <div className="difference-choice">
        <Button
          size="small"
          disabled={disabled}
          aria-label={`${name}: keep the agenda’s`}
          onClick={() => onKeep('agenda')}
        >
          Keep the agenda’s
        </Button>
        {takeable.includes(field) ? (
          <Button
            size="small"
            disabled={disabled}
            aria-label={`${name}: take the cover’s`}
            onClick={() => onKeep('cover')}
          >
            Take the cover’s
          </Button>
        ) : (
          <span className="caption">
            The agenda cannot take this over; ask the author to correct the cover.
          </span>
        )}
      </div>
    </div>
  )
}
