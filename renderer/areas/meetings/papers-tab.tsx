import { itemLabel, isExempt } from '../../../shared/agenda/agenda-item.ts'
import type { IsoDate } from '../../../shared/calendar/iso-date.ts'
import type { AgendaItemView, MeetingDetail, PaperView } from '../../../shared/contract/views.ts'
import { FileButton } from '../../parts/file-button.tsx'
import { useFileDrop } from '../../parts/file-drop.ts'
import { Mark } from '../../parts/marks.tsx'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { whenText } from '../../parts/times.ts'
import { ChangesChoice } from './changes-choice.tsx'
import { type Papers, usePapers } from './use-papers.ts'
import { paperMark, takesPaper } from './words.ts'
import './papers-tab.css'
import { paperFiles } from './paper-files.ts'

/** Every paper of the meeting: which file, which version, how long, what was noticed. */
export function PapersTab({ detail, today }: { readonly detail: MeetingDetail; readonly today: IsoDate }) {
  const papers = usePapers()
  const shown = detail.items.filter((view) => paperMark(view) !== null || view.papers.length > 0)
  return (
    <div className="screen-body" data-pane="" tabIndex={-1}>
      {papers.problem !== null && <ProblemNotice problem={papers.problem} onDismiss={papers.forget} />}
      {papers.arrived !== null && (
        <Notice tone="ok" title={papers.arrived.title} onDismiss={papers.forget}>
          {papers.arrived.findings.map((finding) => (
            <p key={finding}>{finding}</p>
          ))}
        </Notice>
      )}
      <table className="papers">
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Paper</th>
            <th scope="col">State</th>
            <th scope="col">Received</th>
            <th scope="col" className="papers-sides">
              Sides
            </th>
            <th scope="col">
              <span className="spoken">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((view) => (
            <PaperRow key={view.item.id} view={view} today={today} papers={papers} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly view: AgendaItemView
  readonly today: IsoDate
  readonly papers: Papers
}

function PaperRow({ view, today, papers }: RowProps) {
  const { item } = view
  const takes = takesPaper(view)
  const drop = useFileDrop((file) => papers.attach(item, file))
  const mark = paperMark(view)
  return (
    <tr className={drop.over ? 'papers-over' : ''} {...(takes ? drop.handlers : {})}>
      <td className="figures">{itemLabel(item)}</td>
      <th scope="row">
        <span className="strong">{item.title}</span>
        {view.papers.map((paper) => (
          <span key={paper.id} className="papers-file">
            {appendixLabel(view, paper)}
            {paper.fileName}
            {paper.findings.map((finding) => (
              <span key={finding} className="caption papers-file">
                {finding}
              </span>
            ))}
            {!isExempt(item) && <ChangesChoice paper={paper} />}
          </span>
        ))}
      </th>
      <td>
        {papers.busyItemId === item.id ? (
          <Mark shape="half" tone="info">
            Reading the file…
          </Mark>
        ) : (
          mark && (
            <Mark shape={mark.shape} tone={mark.tone}>
              {mark.word}
            </Mark>
          )
        )}
      </td>
      <td className="figures caption">
        {view.papers.map((paper) => (
          <span key={paper.id} className="papers-file">
            {whenText(paper.receivedAt, today)}
          </span>
        ))}
      </td>
      <td className="figures papers-sides">
        {view.papers.map((paper) => (
          <span key={paper.id} className="papers-file">
            {paper.sides ?? '…'}
          </span>
        ))}
      </td>
      <td className="papers-change">
        {takes && (
          <FileButton
            size="small"
            accept={paperFiles}
            disabled={papers.busyItemId !== null}
            onFile={(file) => papers.attach(item, file)}
          >
            {view.papers.length > 0 ? 'Replace…' : 'Add paper…'}
          </FileButton>
        )}
      </td>
    </tr>
  )
}

/** "Appendix 2: " before the name of an appendix's file. */
function appendixLabel({ papers }: AgendaItemView, paper: PaperView): string {
  const place = papers.filter(({ role }) => role === 'appendix').indexOf(paper)
  return place < 0 ? '' : `Appendix ${place + 1}: `
}
