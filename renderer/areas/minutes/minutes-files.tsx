import { Button } from '@fluentui/react-components'
import { DocumentArrowDownRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import type { RequestOf } from '../../../shared/contract/contract.ts'
import type { MadeFile } from '../../../shared/contract/report-views.ts'
import type { KeptMinutes } from '../../../shared/minutes/kept-minutes.ts'
import { mayChange, type MinutesState } from '../../../shared/minutes/minutes-states.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { KeptFiles } from './kept-files.tsx'

export type Paper = RequestOf<'minutes.word'>['paper']

interface Props {
  readonly meetingId: number
  readonly state: MinutesState
  readonly kept: readonly KeptMinutes[]
  /** Told of every file that was asked for: why it was not made, `null` where it was. */
  readonly onMade: (paper: Paper, problem: Problem | null) => void
}

/** The Word files of the minutes: each made when it is asked for, and once they are approved the one that was kept. */
export function MinutesFiles({ meetingId, state, kept, onMade }: Props) {
  const { call } = useClient()
  const make = useMutation<MadeFile | null, Problem, Paper>({
    mutationFn: (paper) => call('minutes.word', { meetingId, paper }),
    onSuccess: (file) => file !== null && saveFile(file),
    onSettled: (_, problem, paper) => onMade(paper, problem),
  })
  return (
    <section className="card minutes-files" aria-label="Word files">
      <h2>Word files</h2>
      <div className="row files-row">
        {files.map(([paper, name]) => (
          <Button
            key={paper}
            icon={<DocumentArrowDownRegular />}
            disabledFocusable={make.isPending}
            onClick={() => make.mutate(paper)}
          >
            {name}
          </Button>
        ))}
      </div>
      {!mayChange(state) && <KeptFiles kept={kept} />}
      {make.error && <ProblemNotice problem={make.error} onDismiss={make.reset} />}
      {make.isSuccess && make.data === null && (
        <Notice tone="info" title={nothingWords[make.variables]} onDismiss={make.reset} />
      )}
      {make.isSuccess && make.data !== null && (
        <Notice tone="ok" title={`“${make.data.fileName}” is with your downloads`} onDismiss={make.reset} />
      )}
    </section>
  )
}

const files: readonly (readonly [Paper, string])[] = [
  ['public', 'Public minutes'],
  ['nonPublic', 'Non-public minutes'],
  ['summary', 'Summary'],
  ['signing', 'Copy for signing'],
  ['nonPublicSigning', 'Non-public copy for signing'],
  ['decisions', 'Decisions sheet'],
  ['actions', 'Action list'],
  ['nonPublicActions', 'Non-public actions'],
]

const nothingWords: Readonly<Record<Paper, string>> = {
  public: 'There are no public minutes.',
  nonPublic: 'Nothing is withheld, so there are no non-public minutes.',
  summary: 'No withheld item has a summary.',
  signing: 'There is nothing to sign.',
  nonPublicSigning: 'Nothing is withheld, so there are no non-public minutes to sign.',
  decisions: 'Nothing was decided.',
  actions: 'No action was recorded.',
  nonPublicActions: 'No non-public action was recorded.',
}
