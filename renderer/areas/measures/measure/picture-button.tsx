import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import type { Problem } from '../../../../shared/problems/problem.ts'
import { useClient } from '../../../client/packwright-context.ts'
import { ProblemNotice } from '../../../parts/problem-notice.tsx'
import { saveFile } from '../../../parts/save-file.ts'

interface Props {
  readonly measureId: number
  readonly period: string
}

/** Saves the charts as pictures for slides and web pages, 300 dots to the inch. */
export function PictureButton({ measureId, period }: Props) {
  const { call } = useClient()
  const save = useMutation<string, Problem>({
    mutationFn: async () => {
      const files = await call('measures.pictures', { measureId, period })
      for (const file of files) saveFile(file)
      return files.length === 1 ? 'The picture is saved.' : `${files.length} pictures are saved.`
    },
  })
  return (
    <div className="measure-picture">
      <Button
        size="small"
        disabledFocusable={save.isPending}
        onClick={() => !save.isPending && save.mutate()}
      >
        Save as picture
      </Button>
      <span role="status" className="caption">
        {save.data}
      </span>
      {save.error !== null && <ProblemNotice problem={save.error} onDismiss={save.reset} />}
    </div>
  )
}
