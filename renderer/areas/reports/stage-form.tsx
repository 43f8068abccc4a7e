import { Button, Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { ReportRow } from '../../../shared/contract/report-views.ts'
import { stages } from '../../../shared/reports/report.ts'
import { useChange } from '../../client/use-change.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { stageLooks } from './register-rows.ts'
import { whichOf } from './which-of.ts'

/** Where the report is and who has it. It is kept as soon as either is chosen. */
export function StageForm({ row }: { readonly row: ReportRow }) {
  const move = useChange('reports.move')
  const [holder, setHolder] = useState(row.heldBy ?? '')
  const keep = (stage: (typeof stages)[number]): void =>
    move.mutate({ which: whichOf(row), stage, heldBy: holder.trim() === '' ? null : holder.trim() })
  return (
    <div className="report-stage">
      {move.error && <ProblemNotice problem={move.error} onDismiss={move.reset} />}
      <Field label="Stage" size="small">
        <Select
          size="small"
          value={row.stage}
          onChange={(_, { value }) => {
            const stage = stages.find((each) => each === value)
            if (stage !== undefined) keep(stage)
          }}
        >
          {row.stage === 'planned' && <option value="planned">{stageLooks.planned.word}</option>}
          {stages.map((stage) => (
            <option key={stage} value={stage}>
              {stageLooks[stage].word}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="With" size="small">
        <Input size="small" value={holder} onChange={(_, { value }) => setHolder(value)} />
      </Field>
      {holder.trim() !== (row.heldBy ?? '') && row.stage !== 'planned' && (
        <Button
          size="small"
          disabled={move.isPending}
          onClick={() => row.stage !== 'planned' && keep(row.stage)}
        >
          Note who has it
        </Button>
      )}
    </div>
  )
}
