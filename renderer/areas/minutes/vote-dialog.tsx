import { Checkbox, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { isHere, type Person, withoutRole } from '../../../shared/minutes/attendance.ts'
import type { MinuteBlock } from '../../../shared/minutes/minute-blocks.ts'
import { ActDialog } from '../../parts/act-dialog.tsx'
import './room-dialogs.css'

const sides = ['for', 'against', 'abstained'] as const
type Side = (typeof sides)[number]
const sideWords: Readonly<Record<Side, string>> = { for: 'For', against: 'Against', abstained: 'Abstained' }

interface Props {
  readonly people: readonly Person[]
  readonly onRecord: (vote: MinuteBlock) => void
  readonly onClose: () => void
}

/** A recorded vote: mover and seconder, each member's side or only a count, and whether it was carried (R28). */
export function VoteDialog({ people, onRecord, onClose }: Props) {
  const voters = people.filter((person) => person.kind === 'member' && person.votes && isHere(person))
  const names = voters.map(({ printed }) => withoutRole(printed))
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
  const isTied = count('for') === count('against')
  const isCast = count('for') + count('against') > 0
  const record = (): void => {
    const of = (side: Side): readonly string[] =>
      isNamed ? names.filter((name) => voted[name] === side) : []
    onRecord({
      kind: 'vote',
      mover: mover === '' ? null : mover,
      seconder: seconder === '' ? null : seconder,
      for: of('for'),
      against: of('against'),
      abstained: of('abstained'),
      tally: isNamed ? null : { for: count('for'), against: count('against'), abstained: count('abstained') },
      carried: isTied ? casting === 'carried' : count('for') > count('against'),
    })
  }
  return (
    <ActDialog
      title="Record a vote"
      act="Record the vote"
      className="vote"
      isReady={isCast}
      isBusy={false}
      problem={null}
      onAct={record}
      onClose={onClose}
    >
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
        <ul className="vote-names">
          {names.map((name) => (
            <li key={name}>
              <RadioGroup
                layout="horizontal"
                aria-label={name}
                value={voted[name] ?? ''}
                onChange={(_, { value }) => {
                  const side = sides.find((one) => one === value)
                  if (side !== undefined) setVoted((now) => ({ ...now, [name]: side }))
                }}
              >
                <span className="vote-name">{name}</span>
                {sides.map((side) => (
                  <Radio key={side} value={side} label={sideWords[side]} />
                ))}
              </RadioGroup>
            </li>
          ))}
        </ul>
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
      {isCast && isTied ? (
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
          {isCast
            ? `${count('for')} for, ${count('against')} against, ${count('abstained')} abstained: ${count('for') > count('against') ? 'carried' : 'lost'}.`
            : `${names.length} voting members are here.`}
        </p>
      )}
    </ActDialog>
  )
}

function PersonChoice({
  label,
  names,
  value,
  onChoose,
}: {
  readonly label: string
  readonly names: readonly string[]
  readonly value: string
  readonly onChoose: (name: string) => void
}) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, { value: name }) => onChoose(name)}>
        <option value="">Not recorded</option>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </Field>
  )
}
