import { Checkbox, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { isHere, type Person, withoutRole } from '../../../shared/minutes/attendance.ts'
import { type MinuteBlock, wordsBlock } from '../../../shared/minutes/minute-blocks.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import { PersonChoice } from './person-choice.tsx'
import { type Side, sides, sideWords, VoteNames } from './vote-names.tsx'
import './room-dialogs.css'

interface Props {
  readonly people: readonly Person[]
  /** What is recorded, in its order: the amendment, where one was voted on, then the vote. */
  readonly onRecord: (blocks: readonly MinuteBlock[]) => void
  readonly onClose: () => void
}

/** A recorded vote on the motion or an amendment: who moved it, each member's side or only a count, and the result (R28). */
export function VoteDialog({ people, onRecord, onClose }: Props) {
  const voters = people.filter((person) => person.kind === 'member' && person.votes && isHere(person))
  const names = voters.map(({ printed }) => withoutRole(printed))
  const [onAmendment, amend] = useState(false)
  const [amendment, setAmendment] = useState('')
  const [mover, setMover] = useState('')
  const [seconder, setSeconder] = useState('')
  const [isNamed, setNamed] = useState(true)
  const [voted, setVoted] = useState<Readonly<Record<string, Side>>>({})
  const [counts, setCounts] = useState<Readonly<Record<Side, string>>>({
    for: '',
    against: '',
    abstained: '',
  })
  const [casting, setCasting] = useState<'carried' | 'lost'>('carried')
  const count = (side: Side): number =>
    isNamed ? names.filter((name) => voted[name] === side).length : Number(counts[side]) || 0
  const isCast = count('for') + count('against') > 0
  const isTooMany = sides.reduce((sum, side) => sum + count(side), 0) > names.length
  const isTied = isCast && count('for') === count('against')
  const carried = isTied ? casting === 'carried' : count('for') > count('against')
  const record = (): void => {
    const of = (side: Side): readonly string[] =>
      isNamed ? names.filter((name) => voted[name] === side) : []
    const words = onAmendment ? amendment.trim() : ''
    onRecord([
      ...(words === '' ? [] : [wordsBlock('amendment', words)]),
      {
        kind: 'vote',
        mover: mover === '' ? null : mover,
        seconder: seconder === '' ? null : seconder,
        for: of('for'),
        against: of('against'),
        abstained: of('abstained'),
        tally: isNamed
          ? null
          : { for: count('for'), against: count('against'), abstained: count('abstained') },
        carried,
        ...(onAmendment && { onAmendment: true }),
        ...(isTied && { byCastingVote: true }),
      },
    ])
  }
  return (
    <ActDialog
      title="Record a vote"
      act="Record the vote"
      className="vote"
      isReady={isCast && !isTooMany}
      isBusy={false}
      problem={null}
      onAct={record}
      onClose={onClose}
    >
      <Field label="The vote is on">
        <RadioGroup
          layout="horizontal"
          value={onAmendment ? 'amendment' : 'motion'}
          onChange={(_, { value }) => amend(value === 'amendment')}
        >
          <Radio value="motion" label="The motion" />
          <Radio value="amendment" label="An amendment" />
        </RadioGroup>
      </Field>
      {onAmendment && (
        <Field label="The amendment, in the mover’s words">
          <Textarea
            rows={2}
            resize="vertical"
            placeholder="Leave out “three” and insert “four”."
            value={amendment}
            onChange={(_, { value }) => setAmendment(value)}
          />
        </Field>
      )}
      <div className="vote-pair">
        <PersonChoice label="Moved by" names={names} value={mover} onChoose={setMover} />
        <PersonChoice label="Seconded by" names={names} value={seconder} onChoose={setSeconder} />
      </div>
      <Checkbox
        label="Record how each member voted"
        checked={isNamed}
        onChange={(_, { checked }) => setNamed(checked === true)}
      />
      {isNamed ? (
        <VoteNames
          names={names}
          voted={voted}
          onVote={(name, side) => setVoted((now) => ({ ...now, [name]: side }))}
          onRest={(side) =>
            setVoted((now) => ({ ...Object.fromEntries(names.map((name) => [name, side])), ...now }))
          }
        />
      ) : (
        <div className="vote-pair">
          {sides.map((side) => (
            <Field key={side} label={sideWords[side]}>
              <Input
                type="number"
                min={0}
                max={names.length}
                value={counts[side]}
                onChange={(_, { value }) => setCounts((now) => ({ ...now, [side]: value }))}
              />
            </Field>
          ))}
        </div>
      )}
      {isTied ? (
        <Field label="The votes are equal. By the Chair’s casting vote it was">
          <RadioGroup
            layout="horizontal"
            value={casting}
            onChange={(_, { value }) => setCasting(value === 'lost' ? 'lost' : 'carried')}
          >
            <Radio value="carried" label="Carried" />
            <Radio value="lost" label="Lost" />
          </RadioGroup>
        </Field>
      ) : (
        <p role="status">
          {isTooMany
            ? `These are more votes than the ${names.length} voting members here have.`
            : isCast
              ? `${count('for')} for, ${count('against')} against, ${count('abstained')} abstained: ${carried ? 'carried' : 'lost'}.`
              : `${names.length} voting ${names.length === 1 ? 'member is' : 'members are'} here.`}
        </p>
      )}
    </ActDialog>
  )
}
