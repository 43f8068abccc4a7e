import { Button, Radio, RadioGroup } from '@fluentui/react-components'
import { type Side, sides } from './vote-draft.ts'

export const sideWords: Readonly<Record<Side, string>> = {
  for: 'For',
  against: 'Against',
  abstained: 'Abstained',
}

interface Props {
  readonly names: readonly string[]
  readonly voted: Readonly<Record<string, Side>>
  readonly onVote: (name: string, side: Side) => void
  /** Everybody who is not marked yet voted so: a roll call begins with those who did not. */
  readonly onRest: (side: Side) => void
}

/** Each member who may vote, with the side they took. */
export function VoteNames({ names, voted, onVote, onRest }: Props) {
  const open = names.filter((name) => voted[name] === undefined).length
  return (
    <>
      <ul className="vote-names">
        {names.map((name) => (
          <li key={name}>
            <RadioGroup
              layout="horizontal"
              aria-label={name}
              value={voted[name] ?? ''}
              onChange={(_, { value }) => {
                const side = sides.find((one) => one === value)
                if (side !== undefined) onVote(name, side)
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
      <div className="row">
        <span className="caption">{open === 0 ? 'Everybody is marked.' : `The other ${open}:`}</span>
        {sides.map((side) => (
          // They stay when nobody is left: the focus would be lost with them.
          <Button key={side} size="small" disabledFocusable={open === 0} onClick={() => onRest(side)}>
            {sideWords[side]}
          </Button>
        ))}
      </div>
    </>
  )
}
