import { Field, Input, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { minuteLines } from '../../../shared/minutes/minute-blocks.ts'
import type { TakenItem } from '../../../shared/minutes/taken-minutes.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { labelOf } from './room-item.ts'
import type { MinutesWork } from './use-room.ts'
import './room-dialogs.css'

interface Props {
  readonly item: TakenItem
  readonly work: MinutesWork
  readonly onClose: () => void
}

/** Asks who decided that the public may read an exempt minute, and why; shows word for word what they will read. */
export function OpenMinuteDialog({ item, work, onClose }: Props) {
  const [decidedBy, setDecidedBy] = useState('')
  const [why, setWhy] = useState('')
  const decision = { decidedBy: decidedBy.trim(), why: why.trim(), seen: item.seen }
  const lines = minuteLines(item.blocks)
  return (
    <ActDialog
      title={`Open the minute of item ${labelOf(item)} to the public?`}
      act="Open the minute"
      className="exclude"
      isReady={decision.decidedBy !== '' && decision.why !== ''}
      isBusy={work.isBusy}
      problem={work.problem}
      onAct={() =>
        work.ask((call) => call('minutes.open', { itemId: item.id, publicity: 'open', decision }), onClose)
      }
      onClose={onClose}
    >
      <p>
        The item is exempt. Once its minute is opened, the public read all of it
        {item.summary === null ? '' : ', and not the summary'}:
      </p>
      <div className="exclude-motion">
        {lines.length === 0 ? (
          <p>Nothing is recorded yet; what is written later is open too.</p>
        ) : (
          lines.map((line) => <p key={line}>{line}</p>)
        )}
      </div>
      <Field label="Decided by">
        <Input value={decidedBy} onChange={(_, { value }) => setDecidedBy(value)} />
      </Field>
      <Field label="Why the public may read it">
        <Textarea rows={2} resize="vertical" value={why} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      <p className="caption">Your monitoring officer decides. Both are kept with the minutes.</p>
    </ActDialog>
  )
}
