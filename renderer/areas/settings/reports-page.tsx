import type { RequestOf } from '../../../shared/contract/contract.ts'
import { useChange } from '../../client/use-change.ts'
import { useRead } from '../../client/use-read.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { CoverQuestions } from './cover-questions.tsx'
import { FormVersions } from './form-versions.tsx'
import { ReferenceGrammars } from './reference-grammars.tsx'
import './reports-page.css'

type FormWish = RequestOf<'reports.setForm'>

/** How the office numbers its reports and what their covers ask; every version that a report carries stays. */
export function ReportsPage() {
  const forms = useRead('reports.forms', {})
  const change = useChange('reports.setForm')
  if (forms.isPending) return <Waiting>Reading the form of reports…</Waiting>
  if (forms.isError) return <ProblemNotice problem={forms.error} onRetry={() => void forms.refetch()} />
  const { versions, series, year } = forms.data
  const [now] = versions
  if (now === undefined) return null
  const keep = (wish: Partial<FormWish>): void =>
    change.mutate({
      grammars: [...now.grammars],
      questions: now.questions.map((one) => ({ ...one })),
      ...wish,
    })
  return (
    <div className="settings-columns">
      {change.error && <ProblemNotice problem={change.error} onDismiss={change.reset} />}
      <div className="reports-side">
        <ReferenceGrammars
          series={series}
          year={year}
          onKeep={(grammars) => keep({ grammars: [...grammars] })}
        />
        <FormVersions versions={versions} />
      </div>
      <CoverQuestions
        questions={now.questions}
        onKeep={(questions) => keep({ questions: questions.map((one) => ({ ...one })) })}
      />
    </div>
  )
}
