import { Button, Tooltip } from '@fluentui/react-components'
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { MeetingDetail } from '../../../shared/contract/views.ts'
import type { Audience } from '../../../shared/pack/pack-plan.ts'
import type { PackVersion } from '../../../shared/pack/pack-view.ts'
import { useClient } from '../../client/packwright-context.ts'
import { CopyChoice } from '../../parts/copy-choice.tsx'
import { PdfPage } from '../../parts/pdf/pdf-page.tsx'
import { Segments } from '../../parts/segments.tsx'
import { useMedia } from '../../parts/use-media.ts'
import { useWidth } from '../../parts/use-width.ts'
import { agendaSheets, paperOf } from './agenda-place.ts'
import { LivePages } from './live-pages.tsx'
import { useItemPlace } from './use-item-place.ts'
import './agenda-pages.css'

interface Props {
  readonly detail: MeetingDetail
  /** The item in hand, shown on its page; `null` for none. */
  readonly itemId: number | null
}

/** The real pages beside the agenda, as the pack was last built. */
export function AgendaPages({ detail, itemId }: Props) {
  const oneAtATime = useMedia('(max-width: 760px)')
  if (oneAtATime) return null
  const { pack } = detail
  return (
    <section className="agenda-pages" aria-label="Printed pages" data-pane="" tabIndex={-1}>
      {detail.items.length === 0 ? (
        <p className="agenda-pages-none">The agenda’s pages appear here as it is made.</p>
      ) : pack === null || detail.packState.kind === 'outOfDate' ? (
        <LivePages detail={detail} itemId={itemId} />
      ) : (
        <BuiltPages key={pack.id} detail={detail} pack={pack} itemId={itemId} />
      )}
    </section>
  )
}

type Shown = 'agenda' | 'paper'

function BuiltPages({ detail, pack, itemId }: Props & { readonly pack: PackVersion }) {
  const { bridge } = useClient()
  const [audience, setAudience] = useState<Audience>(pack.editions[0]?.audience ?? 'members')
  const [shown, setShown] = useState<Shown>('agenda')
  const [turned, turn] = useState({ itemId, shown, by: 0 })
  const [frame, widthPx] = useWidth<HTMLDivElement>()

  const edition = pack.editions.find((one) => one.audience === audience) ?? pack.editions[0]
  const item = detail.items.find((view) => view.item.id === itemId)?.item ?? null
  const url = bridge.packPdfUrl(pack.id, audience)
  const agenda = edition ? agendaSheets(edition) : null
  const paper = edition ? paperOf(edition, itemId) : null
  const place = useItemPlace(url, agenda, item)
  if (edition === undefined) return null

  const start = shown === 'paper' && paper ? paper.firstSheet : (place?.sheet ?? agendaStart(agenda))
  // Pages turned by hand count only for the item they were turned at: another item begins at its own page.
  const by = turned.itemId === itemId && turned.shown === shown ? turned.by : 0
  const sheet = Math.min(edition.pages, Math.max(1, start + by))
  const turnBy = (step: number): void => turn({ itemId, shown, by: sheet - start + step })
  const band = place !== null && place.sheet === sheet ? place.band : null
  return (
    <>
      <div className="agenda-bar">
        <Segments<Shown>
          label="Page shown"
          value={paper ? shown : 'agenda'}
          onChange={setShown}
          options={[
            { value: 'agenda', text: 'Agenda' },
            { value: 'paper', text: 'Paper', disabled: paper === null },
          ]}
        />
        <span className="grow" />
        <Tooltip content="Page before" relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            disabledFocusable={sheet === 1}
            onClick={() => turnBy(-1)}
          />
        </Tooltip>
        <span className="figures">
          Page {sheet} of {edition.pages}
        </span>
        <Tooltip content="Page after" relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronRightRegular />}
            disabledFocusable={sheet === edition.pages}
            onClick={() => turnBy(1)}
          />
        </Tooltip>
        {pack.editions.length > 1 && <CopyChoice value={audience} onChange={setAudience} />}
      </div>
      <div className="agenda-pages-scroll" tabIndex={0} role="group" aria-label="The page">
        <div ref={frame} className="agenda-sheet" role="img" aria-label={`Page ${sheet} of the pack`}>
          {widthPx > 0 && <PdfPage url={url} sheet={sheet} widthPx={widthPx} />}
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

/** The agenda itself begins after the front sheet; its first page is the more telling one. */
function agendaStart(agenda: { readonly first: number; readonly last: number } | null): number {
  if (agenda === null) return 1
  return Math.min(agenda.last, agenda.first + 2)
}
