import { Button } from '@fluentui/react-components'
import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import { itemLabel, isExempt } from '../../../shared/agenda/agenda-item.ts'
import type { IsoDate } from '../../../shared/calendar/iso-date.ts'
import type { AgendaItemView, PaperView } from '../../../shared/contract/views.ts'
import { FileButton, FilesButton } from '../../parts/file-button.tsx'
import { useFilesDrop } from '../../parts/file-drop.ts'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { PaperFacts } from './paper-facts.tsx'
import { paperFiles } from './paper-files.ts'
import { type Appendices, useAppendices } from './use-appendices.ts'
import './item-appendices.css'

interface Props {
  readonly view: AgendaItemView
  readonly today: IsoDate
}

/** An item's appendices in their order, with what can be done with each; files may be dropped here, several at once. */
export function ItemAppendices({ view, today }: Props) {
  const { item, papers } = view
  const work = useAppendices(item)
  const drop = useFilesDrop((files) => {
    if (work.busy === null) work.add(files)
  })
  const appendices = papers.filter(({ role }) => role === 'appendix')
  return (
    <section
      className={drop.over ? 'appendices appendices-over' : 'appendices'}
      aria-label={`Appendices of item ${itemLabel(item)}`}
      {...drop.handlers}
    >
      <ol className="appendix-list">
        {appendices.map((paper, place) => (
          <li key={paper.id} className="appendix">
            <PaperFacts
              paper={paper}
              label={`Appendix ${place + 1}`}
              today={today}
              isPublic={!isExempt(item)}
            />
            <AppendixActions paper={paper} place={place} count={appendices.length} work={work} />
          </li>
        ))}
      </ol>
      <div className="item-actions">
        <FilesButton
          size="small"
          accept={paperFiles}
          disabled={work.busy !== null}
          onFiles={work.add}
          aria-label={`Add appendices to item ${itemLabel(item)}…`}
        >
          Add appendices…
        </FilesButton>
        <span className="caption appendix-hint" role="status">
          {work.busy ?? 'or drop Word, PDF or Excel files here'}
        </span>
      </div>
      {work.problem !== null && <ProblemNotice problem={work.problem} onDismiss={work.forget} />}
      {work.news !== null && <AppendixNotice work={work} />}
    </section>
  )
}

interface ActionsProps {
  readonly paper: PaperView
  /** Among the appendices, from 0. */
  readonly place: number
  readonly count: number
  readonly work: Appendices
}

function AppendixActions({ paper, place, count, work }: ActionsProps) {
  const name = `Appendix ${place + 1}, ${paper.fileName}`
  const isBusy = work.busy !== null
  return (
    <div className="item-actions">
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUp16Regular />}
        disabled={isBusy}
        disabledFocusable={place === 0}
        aria-label={`Move earlier: ${name}`}
        onClick={() => work.move(paper, 'earlier')}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDown16Regular />}
        disabled={isBusy}
        disabledFocusable={place === count - 1}
        aria-label={`Move later: ${name}`}
        onClick={() => work.move(paper, 'later')}
      />
      <FileButton
        size="small"
        appearance="subtle"
        accept={paperFiles}
        disabled={isBusy}
        aria-label={`Replace ${name}…`}
        onFile={(file) => work.replace(paper, file)}
      >
        Replace…
      </FileButton>
      <Button
        size="small"
        appearance="subtle"
        disabled={isBusy}
        aria-label={`Take off ${name}`}
        onClick={() => work.remove(paper)}
      >
        Take off
      </Button>
    </div>
  )
}

/** What was done; what was taken off can be put back. */
function AppendixNotice({ work }: { readonly work: Appendices }) {
  if (work.news === null) return null
  const { title, findings, removed } = work.news
  return (
    <Notice
      tone="ok"
      title={title}
      onDismiss={work.forget}
      {...(removed === null ? {} : { actions: <UndoButton onUndo={() => work.restore(removed)} /> })}
    >
      {findings.map((finding) => (
        <p key={finding}>{finding}</p>
      ))}
    </Notice>
  )
}

/** The button that was pressed is gone with its appendix: the keyboard goes on from here. */
function UndoButton({ onUndo }: { readonly onUndo: () => void }) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => place.current?.querySelector('button')?.focus(), [])
  return (
    <span ref={place}>
      <Button size="small" onClick={onUndo}>
        Undo
      </Button>
    </span>
  )
}
