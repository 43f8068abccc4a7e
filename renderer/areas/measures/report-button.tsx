import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useClient } from '../../client/packwright-context.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { saveFile } from '../../parts/save-file.ts'

interface Props {
  readonly committeeId: number
  readonly period: string
  /** Whether it is the screen's one blue button. */
  readonly isPrimary: boolean
}

/** Makes the quarter's performance report and saves it as a Word file. */
export function ReportButton({ committeeId, period, isPrimary }: Props) {
  const { call } = useClient()
  const [problem, setProblem] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const build = async (): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      saveFile(await call('measures.report', { committeeId, period }))
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button
        appearance={isPrimary ? 'primary' : 'secondary'}
        disabledFocusable={isBusy}
        onClick={() => void build()}
      >
        {isBusy ? 'Building the report…' : 'Build the report'}
      </Button>
      {problem !== null && <ProblemNotice problem={problem} onDismiss={() => setProblem(null)} />}
    </>
  )
}
