import type { IsoDate } from '../../../shared/calendar/iso-date.ts'
import type { PaperChanges, ParagraphChange } from '../../../shared/reports/paper-changes.ts'
import { useRead } from '../../client/use-read.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { ReadDialog } from '../../parts/read-dialog.tsx'
import { whenText } from '../../parts/times.ts'
import { Waiting } from '../../parts/waiting.tsx'
import { counted } from '../../../shared/words/counted.ts'
import './versions-dialog.css'

interface Props {
  readonly paperId: number
  readonly version: number
  readonly today: IsoDate
}

/** What changed between a paper's newest version and the one before, as paragraphs that a clerk can read. */
export function VersionsDialog({ paperId, version, today }: Props) {
  return (
    <ReadDialog
      size="small"
      opens={`What changed since version ${version - 1}`}
      title={`Version ${version - 1} and version ${version}`}
      className="versions"
    >
      <Versions paperId={paperId} version={version} today={today} />
    </ReadDialog>
  )
}

function Versions({ paperId, version, today }: Props) {
  const versions = useRead('papers.versions', { paperId })
  const compared = useRead('papers.compare', { paperId, older: version - 1, newer: version })
  if (versions.isPending || compared.isPending) return <Waiting rows={4}>Comparing the two versions…</Waiting>
  if (versions.isError || compared.isError)
    return <ProblemNotice problem={versions.error ?? compared.error} />
  return (
    <>
      <ul className="versions-list caption figures">
        {versions.data.map((each) => (
          <li key={each.version}>
            Version {each.version}: {each.fileName}, {whenText(each.receivedAt, today)}
            {each.takenBy === null ? '' : `, taken in by ${each.takenBy}`}
          </li>
        ))}
      </ul>
      <p className="strong">{summary(compared.data)}</p>
      {compared.data.changes.map((change, index) => (
        // The order of the changes is what tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <Change key={index} change={change} />
      ))}
    </>
  )
}

function summary({ changes, unchanged }: PaperChanges): string {
  if (changes.length === 0) return 'Their words are the same.'
  return `${counted(changes.length, 'paragraph')} changed, ${unchanged} ${unchanged === 1 ? 'is' : 'are'} as before.`
}

const kinds = { added: 'Added', removed: 'Removed', changed: 'Changed', moved: 'Moved here' } as const

function Change({ change }: { readonly change: ParagraphChange }) {
  return (
    <div className="paper-change">
      <span className="caption">{kinds[change.kind]}</span>
      <p>
        {change.words.map(({ kind, text }, index) => {
          const key = `${index} ${kind}`
          if (kind === 'added') return <ins key={key}>{text}</ins>
          if (kind === 'removed') return <del key={key}>{text}</del>
          return <span key={key}>{text}</span>
        })}
      </p>
    </div>
  )
}
