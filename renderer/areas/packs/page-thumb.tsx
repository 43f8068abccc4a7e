import { useEffect, useRef } from 'react'
import type { Audience } from '../../../shared/pack/pack-plan.ts'
import { useClient } from '../../client/packwright-context.ts'
import { PdfPage } from '../../parts/pdf/pdf-page.tsx'
import { pageName } from './copies.ts'
import type { PackPage } from './pack-pages.ts'
import type { ShowWish } from './use-page-hold.ts'

interface Props {
  readonly page: PackPage
  readonly audience: Audience
  readonly packId: number
  readonly widthPx: number
  /** Whether Tab stops here: one page at a time, the one in hand. */
  readonly isHeld: boolean
  readonly wish: ShowWish | null
  readonly onEnlarge: () => void
}

/** A page in small, or the gap where the public copy has none. */
export function PageThumb({ page, audience, packId, widthPx, isHeld, wish, onEnlarge }: Props) {
  const { bridge } = useClient()
  const button = useRef<HTMLButtonElement>(null)
  const place = page[audience]
  useEffect(() => {
    if (isHeld && wish?.focus === true && wish.number === page.number)
      button.current?.focus({ preventScroll: true })
  }, [isHeld, wish, page.number])

  const looks = [
    'thumb',
    page.number % 2 === 1 ? 'thumb-front' : 'thumb-back',
    page.band.isExempt && audience === 'members' && 'thumb-exempt',
  ]
  const className = looks.filter(Boolean).join(' ')
  if (place === null) {
    return (
      <li className={`${className} thumb-gone`}>
        <span className="thumb-gap" aria-hidden="true">
          Not in the public copy
        </span>
        <span className="spoken">{pageName(page, audience, place)}</span>
        <span className="thumb-number" aria-hidden="true">
          {page.number}
        </span>
      </li>
    )
  }
  return (
    <li className={className}>
      <button
        ref={button}
        type="button"
        className={place.isBlank ? 'thumb-page thumb-blank' : 'thumb-page'}
        tabIndex={isHeld ? 0 : -1}
        aria-label={pageName(page, audience, place)}
        onClick={onEnlarge}
      >
        <PdfPage url={bridge.packPdfUrl(packId, audience)} sheet={place.sheet} widthPx={widthPx - 6} />
      </button>
      <span className="thumb-number" aria-hidden="true">
        {page.number}
      </span>
    </li>
  )
}
