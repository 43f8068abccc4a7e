import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { ShownMeasures } from '../../../shared/contract/measure-views.ts'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { wrongWords } from './measures-words.ts'
import type { useReport } from './use-report.ts'
import { WrongSentencesDialog } from './wrong-sentences-dialog.tsx'

type Report = ReturnType<typeof useReport>

interface Props {
  readonly shown: ShownMeasures
  readonly report: Report
  /** Whether it is the screen's one blue button. */
  readonly isPrimary: boolean
}

/** Makes the quarter's performance report; where sentences say a wrong figure, it shows them first. */
export function ReportButton({ shown, report, isPrimary }: Props) {
  const [isAsking, setAsking] = useState(false)
  const isWrong = shown.measures.some(({ wrong }) => wrong.length > 0)
  return (
    <>
      <Button
        appearance={isPrimary ? 'primary' : 'secondary'}
        disabledFocusable={report.isPending}
        onClick={() => (isWrong ? setAsking(true) : report.mutate())}
      >
        {report.isPending ? 'Building the report…' : 'Build the report'}
      </Button>
      {isAsking && (
        <WrongSentencesDialog
          shown={shown}
          onBuild={() => {
            setAsking(false)
            report.mutate()
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

/** Where the report is, and what in it is still wrong; or why it was not made. */
export function ReportNotice({ report: { data, error, reset } }: { readonly report: Report }) {
  if (data === undefined && error === null) return null
  return (
    <div className="measures-notice">
      {error !== null && <ProblemNotice problem={error} onDismiss={reset} />}
      {data !== undefined && (
        <Notice
          tone={data.wrong.length === 0 ? 'ok' : 'warn'}
          title={`“${data.fileName}” is with your downloads`}
          onDismiss={reset}
        >
          {data.wrong.length > 0 && <p>{wrongWords(data.wrong.length)} in it.</p>}
        </Notice>
      )}
    </div>
  )
}
