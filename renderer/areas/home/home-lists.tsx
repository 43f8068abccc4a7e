import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type IsoDate, longDate } from '../../../shared/calendar/iso-date.ts'
import type { BeforeNextPack } from '../../../shared/contract/home.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useRead } from '../../client/use-read.ts'
import { type Address, addressText } from '../../parts/address.ts'
import { MarkShape } from '../../parts/marks.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { type HomeLine, referenceLine, thingLine, waitedLine } from './home-words.ts'
import './home-lists.css'

interface Props {
  readonly before: UseQueryResult<BeforeNextPack | null, Problem>
  /** `null` where not even the day could be read. */
  readonly today: IsoDate | null
}

/** Before the next pack, references due, waiting for others. */
export function HomeLists({ before, today }: Props) {
  const references = useRead('home.references', {})
  const waiting = useRead('home.waiting', {})
  const waitedFor =
    today === null ? [] : (waiting.data ?? []).map((one) => ({ one, line: waitedLine(one, today) }))
  return (
    <div className="home-lists">
      <HomeList
        title="Before the next pack"
        about={before.data ? `${before.data.committeeName}, ${longDate(before.data.heldOn)}` : ''}
        reading={before}
        nothing={
          before.data ? 'Everything is in, and the pack is up to date.' : 'No meeting waits for its pack.'
        }
        lines={(before.data?.things ?? []).map((thing) => ({
          line: thingLine(thing),
          to: meetingAt(before.data?.meetingId ?? null, thing.kind === 'packOutOfDate' ? 'pack' : 'agenda'),
        }))}
      />
      <HomeList
        title="References due"
        about={references.data ? `${references.data.due.length} of ${references.data.count}` : ''}
        reading={references}
        nothing="No reference is due. Nobody waits for an answer this fortnight."
        lines={(references.data?.due ?? []).map((one) => ({
          line: referenceLine(one),
          to: { screen: 'references' },
        }))}
      />
      <HomeList
        title="Waiting for others"
        about="oldest first"
        reading={waiting}
        nothing="Nobody owes you anything."
        lines={waitedFor.map(({ one, line }) => ({
          line,
          to: one.kind === 'papers' ? meetingAt(one.meetingId, 'papers') : null,
        }))}
      />
    </div>
  )
}

interface ListProps {
  readonly title: string
  readonly about: string
  readonly reading: Pick<UseQueryResult<unknown, Problem>, 'isPending' | 'isError' | 'error' | 'refetch'>
  readonly nothing: string
  readonly lines: readonly { readonly line: HomeLine; readonly to: Address | null }[]
}

function HomeList({ title, about, reading, nothing, lines }: ListProps) {
  return (
    <section className="card home-list" aria-label={title}>
      <header className="home-list-head">
        <h2>{title}</h2>
        <p className="caption">{about}</p>
      </header>
      {listBody(title, reading, nothing, lines)}
    </section>
  )
}

function listBody(
  title: string,
  reading: ListProps['reading'],
  nothing: string,
  lines: ListProps['lines'],
): ReactNode {
  if (reading.isPending) return <Waiting rows={3}>{`Reading: ${title}…`}</Waiting>
  if (reading.isError) return <ProblemNotice problem={reading.error} onRetry={() => void reading.refetch()} />
  if (lines.length === 0) return <p className="home-nothing">{nothing}</p>
  return (
    <ul className="home-lines" tabIndex={0} aria-label={title}>
      {lines.map(({ line, to }) => (
        <li key={`${line.title} ${line.rest}`} className={`home-line-row mark-${line.tone}`}>
          <MarkShape shape={line.shape} />
          <div className="home-line-words">
            <p className="strong">{line.title}</p>
            <p className="caption">{line.rest}</p>
          </div>
          {to !== null && (
            <a className="home-link" href={addressText(to)}>
              Open<span className="spoken"> {line.title}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

function meetingAt(meetingId: number | null, tab: 'agenda' | 'papers' | 'pack'): Address | null {
  return meetingId === null ? null : { screen: 'meeting', meetingId, tab }
}
