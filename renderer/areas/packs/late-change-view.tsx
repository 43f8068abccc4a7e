import { Button, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { MeetingDetail } from '../../../shared/contract/views.ts'
import type { LateChange } from '../../../shared/pack/late-change.ts'
import type { PackChange } from '../../../shared/pack/pack-change.ts'
import { useRead } from '../../client/use-read.ts'
import { usePackBuild } from '../../parts/jobs/use-pack-build.ts'
import { useClaimPrimary } from '../../parts/primary-claim.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { bandsInserted, bandsWithSupplement } from './late-change-bands.ts'
import {
  insertFigures,
  insertSentence,
  lateChangeTitle,
  makeWords,
  supplementFigures,
  supplementSentence,
} from './late-change-words.ts'
import { MovesTable } from './moves-table.tsx'
import { StaleReferences } from './stale-references.tsx'
import { WayCard } from './way-card.tsx'
import './late-change.css'

interface Props {
  readonly detail: MeetingDetail
  /** Back to the pages of the pack. */
  readonly onLeave: () => void
}

/** What a late paper would change, both ways drawn, before anything is built. */
export function LateChangeView({ detail, onLeave }: Props) {
  const late = useRead('packs.change', { meetingId: detail.meeting.id })
  if (late.isPending) return <Waiting rows={8}>Working out what would move…</Waiting>
  if (late.isError) {
    return (
      <div className="screen-body">
        <ProblemNotice problem={late.error} onRetry={() => void late.refetch()} />
      </div>
    )
  }
  if (late.data === null) return null
  if (late.data.change === null) {
    return <Waiting rows={8}>{`Counting the pages of ${late.data.uncounted.join(', ')}…`}</Waiting>
  }
  return <Ways detail={detail} late={late.data} change={late.data.change} onLeave={onLeave} />
}

interface WaysProps extends Props {
  readonly late: LateChange
  readonly change: PackChange
}

function Ways({ detail, late, change, onLeave }: WaysProps) {
  useClaimPrimary()
  const { supplement, base } = late
  const packBuild = usePackBuild(detail.meeting.id)
  // What was published stays true with a supplement; before that nobody holds numbers that could move.
  const suggested = supplement !== null && base.publishedAt !== null ? 'supplement' : 'insert'
  const [chosen, setChosen] = useState<'supplement' | 'insert' | null>(null)
  const way = supplement === null ? 'insert' : (chosen ?? suggested)
  const make = (): void => {
    packBuild.build(
      way === 'supplement' && supplement !== null
        ? { number: supplement.number, base: base.version }
        : undefined,
    )
    onLeave()
  }
  return (
    <div className="late" data-pane="" tabIndex={-1}>
      <div className="late-body">
        <h2 className="late-title">{lateChangeTitle(change, base.version)}</h2>
        <RadioGroup
          className="late-ways"
          aria-label="How the change goes out"
          value={way}
          onChange={(_, { value }) => setChosen(value === 'supplement' ? 'supplement' : 'insert')}
        >
          {supplement !== null && (
            <WayCard
              value="supplement"
              title={`Publish as Supplement ${supplement.number}`}
              sentence={supplementSentence(late)}
              bands={bandsWithSupplement(late, supplement)}
              figures={supplementFigures(late)}
              isChosen={way === 'supplement'}
              isSuggested={suggested === 'supplement'}
            />
          )}
          <WayCard
            value="insert"
            title={
              base.publishedAt === null ? 'Insert into the pack' : 'Insert into the pack and publish again'
            }
            sentence={insertSentence(change)}
            bands={bandsInserted(late, change)}
            figures={insertFigures(change, late.members)}
            isChosen={way === 'insert'}
            isSuggested={suggested === 'insert'}
          />
        </RadioGroup>
        <div className="late-details">
          <MovesTable changes={change.documents} />
          <StaleReferences references={change.staleReferences} nation={detail.meeting.committee.nation} />
        </div>
      </div>
      <div className="late-foot">
        <p className="grow">Nothing has changed yet.</p>
        <Button onClick={onLeave}>Back to the pages</Button>
        <Button appearance="primary" disabled={packBuild.running !== null} onClick={make}>
          {way === 'supplement' && supplement !== null
            ? makeWords(supplement.number)
            : 'Build the pack again'}
        </Button>
      </div>
    </div>
  )
}
