import type { KeyboardEvent } from 'react'
import type { IsoDate } from '../../../shared/calendar/iso-date.ts'
import type { ReportPlace, ReportRow } from '../../../shared/contract/report-views.ts'
import { ExemptMark, Mark, MarkShape, type Shape } from '../../parts/marks.tsx'
import { SortHeads } from '../../parts/sort-heads.tsx'
import {
  dueText,
  isExemptRow,
  shortDay,
  sinceText,
  stageLooks,
  toDo,
  type SortKey,
  type SortOrder,
} from './register-rows.ts'
import './report-table.css'

interface Props {
  readonly rows: readonly ReportRow[]
  readonly today: IsoDate
  readonly openKey: string | null
  readonly onOpen: (key: string) => void
  readonly order: SortOrder
  readonly onOrder: (order: SortOrder) => void
}

const columns: readonly { readonly key: SortKey; readonly text: string }[] = [
  { key: 'reference', text: 'Reference' },
  { key: 'subject', text: 'Subject' },
  { key: 'for', text: 'For' },
  { key: 'stage', text: 'Stage' },
  { key: 'with', text: 'With' },
  { key: 'since', text: 'Since' },
  { key: 'due', text: 'Due' },
]

/** The register, a report a row, however many committees it goes to. */
export function ReportTable({ rows, today, openKey, onOpen, order, onOrder }: Props) {
  return (
    <table
      className={
        openKey === null ? 'register-table report-table' : 'register-table report-table report-table-narrow'
      }
    >
      <thead>
        <tr>
          <SortHeads
            columns={columns}
            sort={order.key}
            descending={order.descending}
            onSort={(key, descending) => onOrder({ key, descending })}
          />
          <th scope="col">To do</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.key}
            row={row}
            today={today}
            isOpen={row.key === openKey}
            onOpen={() => onOpen(row.key)}
          />
        ))}
      </tbody>
    </table>
  )
}

/** Puts the keyboard on a report's row, from where it was opened. */
export function focusRow(row: Pick<ReportRow, 'key'>): void {
  document.getElementById(rowName(row))?.focus()
}

function rowName({ key }: Pick<ReportRow, 'key'>): string {
  return `open-${key}`
}

interface RowProps {
  readonly row: ReportRow
  readonly today: IsoDate
  readonly isOpen: boolean
  readonly onOpen: () => void
}

function Row({ row, today, isOpen, onOpen }: RowProps) {
  const stage = stageLooks[row.stage]
  const task = toDo(row, today)
  return (
    <tr
      className={
        isOpen ? 'register-row report-row register-row-open report-row-open' : 'register-row report-row'
      }
    >
      <td className="figures report-reference">{row.reference}</td>
      <th scope="row">
        <span className="report-name">
          <button
            type="button"
            id={rowName(row)}
            className="report-open"
            aria-expanded={isOpen}
            onClick={onOpen}
            onKeyDown={walkRows}
          >
            {row.subject}
          </button>
          {isExemptRow(row) && (
            <ExemptMark paragraphs={[...new Set(row.places.flatMap((place) => place.exemptParagraphs))]} />
          )}
        </span>
      </th>
      <td>
        {row.places.map((place) => (
          <Place key={`${place.committeeName} ${place.meetingOn}`} place={place} today={today} />
        ))}
      </td>
      <td>
        <Mark shape={stage.shape} tone={stage.tone}>
          {stage.word}
        </Mark>
      </td>
      <td>{row.heldBy ?? <span className="caption">–</span>}</td>
      <td className="figures">{sinceText(row.since, today)}</td>
      <td className="figures">{dueText(row, today)}</td>
      <td>
        {task && (
          <Mark shape={task.shape} tone={task.tone}>
            {task.word}
          </Mark>
        )}
      </td>
    </tr>
  )
}

function Place({ place, today }: { readonly place: ReportPlace; readonly today: IsoDate }) {
  return (
    <span className="report-place">
      <span className="report-committee">{place.shortName}</span>
      <span className="figures">{place.meetingOn === null ? '' : shortDay(place.meetingOn, today)}</span>
      <PurposeMark purpose={place.purpose} />
    </span>
  )
}

const purposeShapes: readonly (readonly [RegExp, Shape])[] = [
  [/decision/iu, 'lozenge'],
  [/discussion/iu, 'speech'],
  [/information/iu, 'info'],
]

export function PurposeMark({ purpose }: { readonly purpose: string | null }) {
  const shape = purposeShapes.find(([words]) => words.test(purpose ?? ''))?.[1]
  if (purpose === null || shape === undefined) return <span />
  return (
    <span className="report-purpose" title={purpose}>
      <MarkShape shape={shape} />
      <span className="spoken">{purpose}</span>
    </span>
  )
}

/** Up and down go from report to report. */
function walkRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const rows = event.currentTarget.closest('tbody')
  const buttons = [...(rows?.querySelectorAll<HTMLElement>('.report-open') ?? [])]
  const at = buttons.indexOf(event.currentTarget)
  const next = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at < 0 || next === undefined) return
  event.preventDefault()
  next.focus()
}
