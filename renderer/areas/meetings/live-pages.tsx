import { Button, Tooltip } from '@fluentui/react-components'
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { type ReactElement, useEffect, useState } from 'react'
import type { AgendaPreview } from '../../../shared/contract/agenda-views.ts'
import type { MeetingDetail } from '../../../shared/contract/views.ts'
import type { Audience } from '../../../shared/pack/pack-plan.ts'
import { useRead } from '../../client/use-read.ts'
import { CopyChoice } from '../../parts/copy-choice.tsx'
import { PdfPage } from '../../parts/pdf/pdf-page.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useWidth } from '../../parts/use-width.ts'
import { useItemPlace } from './use-item-place.ts'

interface Props {
  readonly detail: MeetingDetail
  readonly itemId: number | null
}

/** Front sheet and agenda as they stand now, on the pages that will be printed; the page before stays until the next is laid out. */
export function LivePages({ detail, itemId }: Props) {
  const [audience, setAudience] = useState<Audience>('members')
  const preview = useRead('agenda.preview', { meetingId: detail.meeting.id, audience })
  const [shown, show] = useState<AgendaPreview | null>(null)
  const [turned, turn] = useState<{ readonly itemId: number | null; readonly sheet: number } | null>(null)
  const [frame, widthPx] = useWidth<HTMLDivElement>()
  const latest = preview.data ?? null
  const name = shown === null ? '' : `agenda-${shown.hash}`
  useEffect(() => {
    if (latest === null) return undefined
    let isWanted = true
    void import('../../parts/pdf/pdf-engine.ts').then(({ holdDocument }) => {
      holdDocument(
        `agenda-${latest.hash}`,
        Uint8Array.from(atob(latest.pdf), (byte) => byte.charCodeAt(0)),
      )
      if (isWanted) show(latest)
      return undefined
    })
    return () => {
      isWanted = false
    }
  }, [latest])
  const item = detail.items.find((view) => view.item.id === itemId)?.item ?? null
  const place = useItemPlace(name, shown && { first: 1, last: shown.sheets }, item)
  const own = turned !== null && turned.itemId === itemId ? turned.sheet : null
  const sheets = shown?.sheets ?? 1
  // The agenda begins on the page after the front sheet.
  const sheet = Math.min(sheets, Math.max(1, own ?? place?.sheet ?? 2))
  const band = place !== null && place.sheet === sheet ? place.band : null
  return (
    <>
      <div className="agenda-bar">
        <span className="strong">Agenda as it stands</span>
        <span className="grow" />
        <TurnButton
          label="Page before"
          disabled={sheet === 1}
          onClick={() => turn({ itemId, sheet: sheet - 1 })}
        >
          <ChevronLeftRegular />
        </TurnButton>
        <span className="figures">
          Page {sheet} of {sheets}
        </span>
        <TurnButton
          label="Page after"
          disabled={sheet === sheets}
          onClick={() => turn({ itemId, sheet: sheet + 1 })}
        >
          <ChevronRightRegular />
        </TurnButton>
        <CopyChoice value={audience} onChange={setAudience} />
      </div>
      {preview.error !== null && (
        <ProblemNotice problem={preview.error} onRetry={() => void preview.refetch()} />
      )}
      <div className="agenda-pages-scroll" tabIndex={0} role="group" aria-label="The page">
        <div ref={frame} className="agenda-sheet" role="img" aria-label={`Page ${sheet} of the agenda`}>
          {shown === null && <p className="agenda-pages-none">Laying out the pages…</p>}
          {widthPx > 0 && shown !== null && <PdfPage url={name} sheet={sheet} widthPx={widthPx} />}
          {band && (
            <span
              className="agenda-sheet-item"
              style={{ top: `${band.top * 100}%`, height: `${(band.bottom - band.top) * 100}%` }}
            />
          )}
        </div>
      </div>
    </>
  )
}

interface TurnProps {
  readonly label: string
  readonly disabled: boolean
  readonly onClick: () => void
  readonly children: ReactElement
}

function TurnButton({ label, disabled, onClick, children }: TurnProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button
        size="small"
        appearance="subtle"
        icon={children}
        disabledFocusable={disabled}
        onClick={onClick}
      />
    </Tooltip>
  )
}
