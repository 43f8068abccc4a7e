import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import type { PublicationView } from '../../../shared/contract/publication-views.ts'
import type { PackVersion } from '../../../shared/pack/pack-view.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'
import { useRead } from '../../client/use-read.ts'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { CountedDays } from './counted-days.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { daysSentence, publishedSentence } from './publishing-words.ts'
import './publish-panel.css'

/** Beside the finished pages: what publishing would mean, and once it is done, when it was and its proof. */
export function PublishPanel({ pack }: { readonly pack: PackVersion }) {
  const preview = useRead('publications.preview', { packId: pack.id })
  const published = useRead('publications.list', { meetingId: pack.meetingId })
  if (preview.isPending || published.isPending) return null
  if (preview.isError || published.isError)
    return <ProblemNotice problem={preview.error ?? published.error} onRetry={() => void preview.refetch()} />
  const own = published.data.find(({ packId }) => packId === pack.id)
  return (
    <section className="publish-panel" aria-label="Publishing">
      {own ? (
        <Published publication={own} />
      ) : (
        <>
          <p className="publish-days">
            {daysSentence(preview.data)} <CountedDays days={preview.data.days} />
          </p>
          <PublishDialog packId={pack.id} preview={preview.data} />
        </>
      )}
      {published.data
        .filter(({ id }) => id !== own?.id)
        .map((each) => (
          <p key={each.id} className="caption">
            {publishedSentence(each)}
          </p>
        ))}
    </section>
  )
}

/** A published version stays as it is; its proof can be printed again at any time. */
function Published({ publication }: { readonly publication: PublicationView }) {
  const { call } = useClient()
  const make = useMutation<void, Problem, 'docx' | 'pdf'>({
    mutationFn: async (form) =>
      saveFile(await call('publications.proof', { publicationId: publication.id, form })),
  })
  return (
    <>
      <Notice
        tone={publication.lateItems.length === 0 ? 'ok' : 'warn'}
        title={publishedSentence(publication)}
      >
        <p>
          {publication.clearDays} clear days, and {publication.neededDays} are needed. It is locked; later
          papers become supplements.
        </p>
      </Notice>
      {make.error && <ProblemNotice problem={make.error} onDismiss={make.reset} />}
      <div className="publish-proof">
        <Button disabled={make.isPending} onClick={() => make.mutate('pdf')}>
          Print the proof
        </Button>
        <Button appearance="subtle" disabled={make.isPending} onClick={() => make.mutate('docx')}>
          As a Word file
        </Button>
      </div>
    </>
  )
}
