import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ShownMeasures } from '../../../shared/contract/measure-views.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'
import { useRead } from '../../client/use-read.ts'
import { FileButton } from '../../parts/file-button.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { PlanFileDialog } from './plan-file-dialog.tsx'

interface Props {
  readonly shown: ShownMeasures
  readonly onAdd: () => void
}

/** What a plan is made of: its own words, its file, its measures. */
export function PlanButtons({ shown, onAdd }: Props) {
  const { bridge } = useClient()
  const office = useRead('office.read', {})
  const [isPlanning, setPlanning] = useState(false)
  const chosen = useMutation<string, Problem, File>({
    mutationFn: async (file) => bridge.takeFile(file.name, await file.arrayBuffer()),
  })
  return (
    <>
      <Button size="small" aria-keyshortcuts="Alt+N" onClick={onAdd}>
        Add a measure…
      </Button>
      <Button size="small" onClick={() => setPlanning(true)}>
        Plan…
      </Button>
      <FileButton size="small" accept=".json" onFile={(file) => chosen.mutate(file)}>
        Bring in a plan…
      </FileButton>
      {chosen.isError && <ProblemNotice problem={chosen.error} onDismiss={chosen.reset} />}
      {isPlanning && office.data && (
        <PlanDialog shown={shown} today={office.data.today} onClose={() => setPlanning(false)} />
      )}
      {chosen.data !== undefined && <PlanFileDialog file={chosen.data} onClose={chosen.reset} />}
    </>
  )
}
