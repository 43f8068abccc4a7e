import { Button } from '@fluentui/react-components'
import { mended } from '../../../shared/minutes/mend-minute.ts'
import type { MinutesCheck } from '../../../shared/minutes/minutes-checks.ts'
import type { TakenItem, TakenMinutes } from '../../../shared/minutes/taken-minutes.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { addressText } from '../../parts/address.ts'
import { Mark } from '../../parts/marks.tsx'
import { wordsOf } from '../../parts/problem-words.ts'
import { labelOf } from './room-item.ts'
import { useWriter } from './use-writers.ts'

interface Props {
  readonly checks: readonly MinutesCheck[]
  readonly minutes: TakenMinutes
  readonly isLocked: boolean
  /** Why a file for the public was held back, where the minutes have not changed since; `null` where none was. */
  readonly refused: Problem | null
}

/** What the rules say: what is to be settled before the minutes go out, then what to look at. */
export function MinutesChecks({ checks, minutes, isLocked, refused }: Props) {
  const settle = checks.filter(({ severity }) => severity === 'settle')
  const look = checks.filter(({ severity }) => severity === 'look')
  return (
    <section className="card minutes-checks" aria-label="Checks">
      <h2>
        {isLocked
          ? recordLine(checks.length)
          : firstLine(settle.length + (refused === null ? 0 : 1), look.length)}
      </h2>
      <ul>
        {refused !== null && (
          <li className="check-line">
            <Mark shape="cross" tone="bad">
              {wordsOf(refused).what}
            </Mark>
          </li>
        )}
        {[...settle, ...look].map((check) => (
          <CheckLine
            key={`${check.itemId} ${check.words}`}
            check={check}
            item={minutes.items.find(({ id }) => id === check.itemId) ?? null}
            minutes={minutes}
            isLocked={isLocked}
          />
        ))}
      </ul>
      {checks.length > 0 && !isLocked && (
        <p className="caption">
          The words are changed in the{' '}
          <a href={addressText({ screen: 'meeting', meetingId: minutes.meetingId, tab: 'room' })}>Room</a>.
        </p>
      )}
    </section>
  )
}

function CheckLine({
  check: { rule, severity, words, mend },
  item,
  minutes: { meetingId, textsBeside },
  isLocked,
}: {
  readonly check: MinutesCheck
  readonly item: TakenItem | null
  readonly minutes: TakenMinutes
  readonly isLocked: boolean
}) {
  const isToSettle = severity === 'settle'
  // Who may read an item, and the summary in its place, are chosen and written in the table under the checks.
  const isBelow = isLocked || rule === 'R18'
  // With two texts it is not known which of them would be mended.
  const mayMend = !isLocked && !textsBeside.some(({ itemId }) => itemId === item?.id)
  return (
    <li className="check-line">
      <span className="grow">
        <Mark shape={isToSettle ? 'cross' : 'alert'} tone={isToSettle ? 'bad' : 'warn'}>
          {words}
        </Mark>
      </span>
      {mayMend && item !== null && mend !== null && <MendButton item={item} mend={mend} />}
      {item !== null && (
        <a
          href={addressText({
            screen: 'meeting',
            meetingId,
            tab: isBelow ? 'minutes' : 'room',
            item: labelOf(item),
          })}
        >
          Item {labelOf(item)}
        </a>
      )}
    </li>
  )
}

/** Of words on a button, in characters; longer ones the line beside it says. */
const longestOnButton = 60

/** Puts the right words in place of the wrong ones, as if they were typed. */
function MendButton({
  item,
  mend,
}: {
  readonly item: TakenItem
  readonly mend: NonNullable<MinutesCheck['mend']>
}) {
  const writer = useWriter(item)
  return (
    <Button
      size="small"
      onClick={() => {
        writer.follow(item.seen, false)
        writer.put(mended(item.blocks, mend))
      }}
    >
      {mend.to.length > longestOnButton ? 'Write it so' : `Write “${mend.to}”`}
    </Button>
  )
}

function firstLine(settle: number, look: number): string {
  if (settle > 0)
    return settle === 1 ? 'One thing keeps these minutes back.' : `${settle} things keep these minutes back.`
  if (look === 0) return 'Nothing is left to settle before the minutes go out.'
  return `Nothing is left to settle before the minutes go out. ${look === 1 ? 'One thing' : `${look} things`} to look at.`
}

/** Of what a committee has approved nothing is settled any more. */
function recordLine(found: number): string {
  const toKnow = found === 1 ? ' One thing to know of them.' : ` ${found} things to know of them.`
  return `These minutes are the Committee’s record.${found === 0 ? '' : toKnow}`
}
