import { Button, Dialog, DialogSurface, Tooltip } from '@fluentui/react-components'
import { ChevronLeftRegular, ChevronRightRegular, DismissRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Audience } from '../../../shared/pack/pack-plan.ts'
import { useClient } from '../../client/packwright-context.ts'
import { CopyChoice } from '../../parts/copy-choice.tsx'
import { PdfPage } from '../../parts/pdf/pdf-page.tsx'
import { useFocusBack } from '../../parts/use-focus-back.ts'
import { useWidth } from '../../parts/use-width.ts'
import { type Copy, pageName } from './copies.ts'
import type { PackPage } from './pack-pages.ts'
import './enlarged-page.css'

interface Props {
  readonly packId: number
  readonly page: PackPage
  readonly copy: Copy
  readonly onTurn: (by: number) => void
  readonly onClose: () => void
}

/** A page at reading size, its text there to select and copy; both copies' pages are a key apart. */
export function EnlargedPage({ packId, page, copy, onTurn, onClose }: Props) {
  const { bridge } = useClient()
  useFocusBack()
  const [wanted, want] = useState<Audience>(copy === 'public' ? 'public' : 'members')
  const [frame, widthPx] = useWidth<HTMLDivElement>()
  const place = page[wanted]
  const { band } = page
  const text = useRef<HTMLDivElement>(null)
  // The page itself, so that the arrow keys scroll it at once.
  useEffect(() => text.current?.focus(), [])
  const turn = (event: KeyboardEvent): void => {
    // In the row of copies the arrow keys choose the copy.
    const choosesCopy = event.target instanceof HTMLInputElement
    const by = { PageDown: 1, PageUp: -1, ...(choosesCopy ? {} : { ArrowRight: 1, ArrowLeft: -1 }) }[
      event.key
    ]
    if (by === undefined) return
    event.preventDefault()
    onTurn(by)
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="enlarged" aria-label={pageName(page, wanted, place)} onKeyDown={turn}>
        <header className="enlarged-bar">
          <p className="grow clipped">
            <span className="strong figures">Page {page.number}</span>{' '}
            <span className="enlarged-item">
              {band.itemNumber === null ? band.title : `Item ${band.label}: ${band.title}`}
            </span>
          </p>
          {copy === 'both' && <CopyChoice value={wanted} onChange={want} />}
          <Tooltip content="Page before" relationship="label">
            <Button appearance="subtle" icon={<ChevronLeftRegular />} onClick={() => onTurn(-1)} />
          </Tooltip>
          <Tooltip content="Page after" relationship="label">
            <Button appearance="subtle" icon={<ChevronRightRegular />} onClick={() => onTurn(1)} />
          </Tooltip>
          <Tooltip content="Close (Esc)" relationship="label">
            <Button appearance="subtle" icon={<DismissRegular />} onClick={onClose} />
          </Tooltip>
        </header>
        <div
          ref={text}
          className="enlarged-scroll"
          tabIndex={0}
          role="group"
          aria-label={`Text of page ${page.number}`}
        >
          <div ref={frame} className="enlarged-sheet">
            {place === null ? (
              <p className="enlarged-gone">
                Page {page.number} is not in the public copy. Item {band.label} is exempt.
              </p>
            ) : (
              widthPx > 0 && (
                <PdfPage
                  key={`${wanted} ${place.sheet}`}
                  url={bridge.packPdfUrl(packId, wanted)}
                  sheet={place.sheet}
                  widthPx={widthPx}
                  selectable
                />
              )
            )}
          </div>
        </div>
      </DialogSurface>
    </Dialog>
  )
}
