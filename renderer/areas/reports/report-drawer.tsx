import { Button } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { longDate, type IsoDate } from '../../../shared/calendar/iso-date.ts'
import type { ReportPlace, ReportRow } from '../../../shared/contract/report-views.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { useClient } from '../../client/packwright-context.ts'
import { addressText } from '../../parts/address.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { whenText } from '../../parts/times.ts'
import { useMedia } from '../../parts/use-media.ts'
import { useShortcut } from '../../parts/use-shortcut.ts'
import { DifferencesList } from '../../parts/differences-list.tsx'
import { dueText } from './register-rows.ts'
import { PurposeMark } from './report-table.tsx'
import { SignOffs } from './sign-offs.tsx'
import { StageForm } from './stage-form.tsx'
import { VersionsDialog } from './versions-dialog.tsx'
import { whichOf } from './which-of.ts'
import './report-drawer.css'

interface Props {
  readonly row: ReportRow
  readonly today: IsoDate
  readonly onClose: () => void
}

/** One report of the register: where it goes, where it is, what is to be settled. */
export function ReportDrawer({ row, today, onClose }: Props) {
  useShortcut({ key: 'Escape' }, onClose)
  const drawer = useRef<HTMLElement>(null)
  const isAlone = useMedia('(max-width: 760px)')
  // In the place of the list it takes the keyboard too, which would else stand on a row that is gone.
  useEffect(() => {
    if (isAlone) drawer.current?.focus()
  }, [isAlone])
  return (
    <aside
      ref={drawer}
      className="report-drawer"
      aria-label={`Report: ${row.subject}`}
      data-pane=""
      tabIndex={-1}
    >
      <div className="report-drawer-head">
        <div className="grow">
          {row.reference !== null && <p className="caption figures">{row.reference}</p>}
          <h2>{row.subject}</h2>
        </div>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label="Close this report"
          onClick={onClose}
        />
      </div>
      {row.places.map(
        ({ itemId, itemNumber, differences }) =>
          itemId !== null && (
            <DifferencesList
              key={itemId}
              itemId={itemId}
              label={itemNumber ?? ''}
              differences={differences}
            />
          ),
      )}
      <h3>Goes to</h3>
      {row.places.map((place) => (
        <PlaceLine key={`${place.committeeName} ${place.meetingOn}`} place={place} today={today} />
      ))}
      <dl className="report-facts">
        <Fact name={row.isJoint ? 'Joint report of' : 'Report of'}>{row.reportOf ?? 'not said'}</Fact>
        <Fact name={row.authors.length > 1 ? 'Authors' : 'Author'}>
          {row.authors.length === 0
            ? 'not said'
            : row.authors.map(({ name, post }) => (post === null ? name : `${name}, ${post}`)).join('; ')}
        </Fact>
        <Fact name="Due">
          {row.dueOn === null
            ? 'no day'
            : `${longDate(row.dueOn)}${dueText(row, today) === 'in' ? ' (in)' : ''}`}
        </Fact>
        <Fact name="Background papers">{backgroundWords(row)}</Fact>
      </dl>
      <StageForm row={row} key={`${row.key} ${row.stage} ${row.heldBy ?? ''}`} />
      <SignOffs row={row} />
      <TemplateButton row={row} />
    </aside>
  )
}

function PlaceLine({ place, today }: { readonly place: ReportPlace; readonly today: IsoDate }) {
  const { committeeName, meetingOn, purpose, meetingId, itemNumber, paper, publishedOn } = place
  const day = meetingOn === null ? 'no day yet' : longDate(meetingOn)
  return (
    <div className="report-goes">
      <p>
        {meetingId === null ? (
          committeeName
        ) : (
          <a href={addressText({ screen: 'meeting', meetingId, tab: 'papers' })}>{committeeName}</a>
        )}
      </p>
      <p className="caption figures">
        {day}
        {itemNumber !== null && `, item ${itemNumber}`} <PurposeMark purpose={purpose} />
      </p>
      {paper && (
        <p className="caption">
          {paper.fileName}, version {paper.version}, {whenText(paper.receivedAt, today)}
        </p>
      )}
      {paper !== null && paper.version > 1 && (
        <VersionsDialog paperId={paper.paperId} version={paper.version} today={today} />
      )}
      {publishedOn !== null && (
        <p className="caption">Published {longDate(publishedOn)}. What comes later is a supplement.</p>
      )}
    </div>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt className="caption">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function backgroundWords({ backgroundPapers, places }: ReportRow): string {
  if (backgroundPapers === null)
    return places.some(({ paper }) => paper !== null)
      ? 'No list. “None” is a valid list; ask for one.'
      : 'not known yet'
  return backgroundPapers.length === 0 ? 'None' : backgroundPapers.join('; ')
}

/** Saves the Word file that the author is to fill in. */
function TemplateButton({ row }: { readonly row: ReportRow }) {
  const { call } = useClient()
  const make = useMutation<void, Problem>({
    mutationFn: async () => saveFile(await call('reports.template', { which: whichOf(row) })),
  })
  return (
    <div className="report-template">
      {make.error && <ProblemNotice problem={make.error} onDismiss={make.reset} />}
      <Button disabled={make.isPending} onClick={() => make.mutate()}>
        Save the author’s Word file
      </Button>
      <p className="caption">
        Its cover is filled in from here; what the author writes on it is read when the report comes back.
      </p>
    </div>
  )
}
