import { Button, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { RegisterView, ReportRow } from '../../../shared/contract/report-views.ts'
import { FilterBox } from '../../parts/filter-box.tsx'
import { MarkShape } from '../../parts/marks.tsx'
import { saveText } from '../../parts/save-file.ts'
import { ReportDrawer } from './report-drawer.tsx'
import { focusRow, ReportTable } from './report-table.tsx'
import {
  questionNames,
  questions,
  registerCsv,
  shownRows,
  sortedRows,
  type RowFilter,
  type SortOrder,
} from './register-rows.ts'
import { StageRail } from './stage-rail.tsx'

interface Props {
  readonly register: RegisterView
  readonly openKey: string | null
  readonly onOpen: (key: string | null) => void
}

/** The register's rows, counted by stage, filtered as the clerk types, and the one that is open beside them. */
export function ReportsList({ register: { rows, today, series }, openKey, onOpen }: Props) {
  const [filter, setFilter] = useState<RowFilter>({ typed: '', question: 'all', stage: null, committee: '' })
  const [order, setOrder] = useState<SortOrder>({ key: 'for', descending: false })
  const put = (change: Partial<RowFilter>): void => setFilter((now) => ({ ...now, ...change }))
  const shown = sortedRows(shownRows(rows, filter, today), order)
  const open = rows.find(({ key }) => key === openKey) ?? null
  const committees = [
    ...new Set(rows.flatMap(({ places }) => places.map(({ committeeName }) => committeeName))),
  ].toSorted()
  const close = (row: ReportRow): void => {
    onOpen(null)
    // The row may be there again only then, and the clerk elsewhere already.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusRow(row)
    })
  }
  const gaps = series.flatMap((each) => each.gaps)
  return (
    <>
      <StageRail rows={rows} today={today} stage={filter.stage} onStage={(stage) => put({ stage })} />
      <div className="register-filter">
        <FilterBox label="Type to filter" value={filter.typed} onChange={(typed) => put({ typed })} />
        {questionNames.map((name) => (
          <button
            key={name}
            type="button"
            className="register-chip"
            aria-pressed={filter.question === name}
            onClick={() => put({ question: name })}
          >
            {questions[name].text}{' '}
            <span className="figures strong">
              {rows.filter((row) => questions[name].is(row, today)).length}
            </span>
          </button>
        ))}
        <Select
          size="small"
          aria-label="Committee"
          value={filter.committee}
          onChange={(_, { value }) => put({ committee: value })}
        >
          <option value="">Committee: any</option>
          {committees.map((committee) => (
            <option key={committee}>{committee}</option>
          ))}
        </Select>
        <span className="grow" />
        <Button
          size="small"
          onClick={() => saveText(`Reports ${today}.csv`, registerCsv(shown, today), 'text/csv')}
        >
          Save as a table
        </Button>
      </div>
      <div className="register-panes">
        <section className="reports-list" aria-label="Register" data-pane="" tabIndex={0}>
          {shown.length === 0 ? (
            <p className="register-none">No report answers to that. Searched all {rows.length} reports.</p>
          ) : (
            <ReportTable
              rows={shown}
              today={today}
              openKey={openKey}
              onOpen={(key) => onOpen(key === openKey ? null : key)}
              order={order}
              onOrder={setOrder}
            />
          )}
        </section>
        {open && <ReportDrawer key={open.key} row={open} today={today} onClose={() => close(open)} />}
      </div>
      <footer className="register-foot">
        <span role="status" className="figures">
          {shown.length} of {rows.length} shown
        </span>
        <span className="reports-legend">
          <MarkShape shape="lozenge" /> Decision
        </span>
        <span className="reports-legend">
          <MarkShape shape="speech" /> Discussion
        </span>
        <span className="reports-legend">
          <MarkShape shape="info" /> Information
        </span>
        <span className="grow" />
        {gaps.length > 0 && (
          <span className="figures">
            {gaps.length === 1
              ? `${gaps[0]} was never used.`
              : `Never used: ${gaps.slice(0, 6).join(', ')}${gaps.length > 6 ? ` and ${gaps.length - 6} more` : ''}.`}
          </span>
        )}
      </footer>
    </>
  )
}
