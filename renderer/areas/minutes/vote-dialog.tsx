import { Checkbox, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { isHere, type Person, withoutRole } from '../../../shared/minutes/attendance.ts'
import type { MinuteBlock } from '../../../shared/minutes/minute-blocks.ts'
import { votingMembers } from '../../../shared/minutes/taking-part.ts'
import { wordsInList } from '../../../shared/words/in-lists.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { PersonChoice } from './person-choice.tsx'
import { newVote, outcomeOf, sides, voteBlocks, type VoteDraft } from './vote-draft.ts'
import { sideWords, VoteNames } from './vote-names.tsx'
import './room-dialogs.css'

interface Props {
  /** As they are for the item: who left it for an interest is not here. */
  readonly people: readonly Person[]
  /** Who declared an interest in the item and left. */
  readonly gone: readonly string[]
  /** Whether an amendment was carried before. */
  readonly isAmended: boolean
  /** The resolution that stands ready and is written above the vote once it carries the motion; `null` where none does. */
  readonly resolution: string | null
  /** What is recorded, in its order: the amendment, where one was voted on, then the vote. */
  readonly onRecord: (blocks: readonly MinuteBlock[]) => void
  readonly onClose: () => void
}

/** A recorded vote on the motion or an amendment: who moved it, each member's side or only a count, and the result (R28). */
export function VoteDialog({ people, gone, isAmended, resolution, onRecord, onClose }: Props) {
  const [draft, setDraft] = useState(newVote)
  const put = (change: Partial<VoteDraft>): void => setDraft((now) => ({ ...now, ...change }))
  const names = votingMembers(people)
    .filter(isHere)
    .map(({ printed }) => withoutRole(printed))
  const { isTied, carried, words } = outcomeOf(draft, names)
  const { onAmendment, isNamed, mover, seconder } = draft
  return (
    <ActDialog
      title="Record a vote"
      act="Record the vote"
      className="vote"
      isReady={carried !== null}
      isBusy={false}
      problem={null}
      onAct={() => onRecord(voteBlocks(draft, names, isAmended))}
      onClose={onClose}
    >
      <Field label="The vote is on">
        <RadioGroup
          layout="horizontal"
          value={onAmendment ? 'amendment' : 'motion'}
          onChange={(_, { value }) => put({ onAmendment: value === 'amendment' })}
        >
          <Radio value="motion" label={isAmended ? 'The motion as amended' : 'The motion'} />
          <Radio value="amendment" label={isAmended ? 'A further amendment' : 'An amendment'} />
        </RadioGroup>
      </Field>
      {onAmendment && (
        <Field label="The amendment, in the mover’s words">
          <Textarea
            rows={2}
            resize="vertical"
            placeholder="Leave out “three” and insert “four”."
            value={draft.amendment}
            onChange={(_, { value }) => put({ amendment: value })}
          />
        </Field>
      )}
      <div className="vote-pair">
        <PersonChoice
          label="Moved by"
          names={names.filter((name) => name !== seconder)}
          value={mover}
          onChoose={(name) => put({ mover: name })}
        />
        <PersonChoice
          label="Seconded by"
          names={names.filter((name) => name !== mover)}
          value={seconder}
          onChoose={(name) => put({ seconder: name })}
        />
      </div>
      {gone.length > 0 && (
        <p className="caption">
          {wordsInList(gone)} left for this item and {gone.length === 1 ? 'does' : 'do'} not vote.
        </p>
      )}
      <Checkbox
        label="Record how each member voted"
        checked={isNamed}
        onChange={(_, { checked }) => put({ isNamed: checked === true })}
      />
      {isNamed ? (
        names.length > 0 && (
          <VoteNames
            names={names}
            voted={draft.voted}
            onVote={(name, side) => put({ voted: { ...draft.voted, [name]: side } })}
            onRest={(side) =>
              put({ voted: { ...Object.fromEntries(names.map((name) => [name, side])), ...draft.voted } })
            }
          />
        )
      ) : (
        <div className="vote-pair">
          {sides.map((side) => (
            <Field key={side} label={sideWords[side]}>
              <Input
                inputMode="numeric"
                value={draft.counts[side]}
                onChange={(_, { value }) => put({ counts: { ...draft.counts, [side]: value } })}
              />
            </Field>
          ))}
        </div>
      )}
      {isTied && <CastingVote casting={draft.casting} onCast={(casting) => put({ casting })} />}
      <p role="status">{words}</p>
      {resolution !== null && carried === true && !onAmendment && (
        <p className="caption">Written above the vote: {resolution}</p>
      )}
    </ActDialog>
  )
}

const castings = {
  carried: 'Carried by the Chair’s casting vote',
  lost: 'Lost by the Chair’s casting vote',
  notGiven: 'No casting vote was given: lost',
} as const

interface CastingProps {
  readonly casting: VoteDraft['casting']
  readonly onCast: (casting: keyof typeof castings) => void
}

/** What the person presiding did on equal votes (Local Government Act 1972, Schedule 12 paragraph 39(2)): only the clerk knows. */
function CastingVote({ casting, onCast }: CastingProps) {
  return (
    <Field label="What did the Chair do?" required>
      <RadioGroup
        value={casting ?? ''}
        onChange={(_, { value }) => {
          if (value === 'carried' || value === 'lost' || value === 'notGiven') onCast(value)
        }}
      >
        {Object.entries(castings).map(([value, label]) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </RadioGroup>
    </Field>
  )
}
