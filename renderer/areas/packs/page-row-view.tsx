import type { Audience } from '../../../shared/pack/pack-plan.ts'
import { MarkShape } from '../../parts/marks.tsx'
import type { Copy } from './copies.ts'
import type { PageRow } from './pack-pages.ts'
import { PageThumb } from './page-thumb.tsx'
import type { PageHold } from './use-page-hold.ts'

interface Props {
  readonly row: PageRow
  readonly packId: number
  readonly copy: Copy
  readonly perRow: number
  readonly pagePx: number
  readonly hold: PageHold
}

const names: Readonly<Record<Audience, string>> = { members: 'Members’', public: 'Public' }

/** A row of leaves: the items' bands above, one line of pages for each copy shown. */
export function PageRowView({ row, packId, copy, perRow, pagePx, hold }: Props) {
  const copies: readonly Audience[] = copy === 'both' ? ['members', 'public'] : [copy]
  const columns = `repeat(${perRow}, ${pagePx}px)`
  return (
    <div className={copy === 'both' ? 'pages pages-both' : 'pages'}>
      <div className="pages-bands" style={{ gridTemplateColumns: columns }}>
        {row.bands.map(({ band, pages }) => (
          <div
            key={band.range.first}
            className={band.isExempt ? 'pages-band pages-band-exempt' : 'pages-band'}
            style={{ gridColumn: `span ${pages}` }}
          >
            {band.isExempt && <MarkShape shape="padlock" />}
            <span className="strong">{band.itemNumber === null ? band.label : `Item ${band.label}`}</span>
            <span className="pages-band-title figures">
              {band.title}, {band.range.first} – {band.range.last}
            </span>
          </div>
        ))}
      </div>
      {copies.map((audience, place) => (
        <div key={audience} className="pages-line">
          {copy === 'both' && <span className="pages-copy">{names[audience]}</span>}
          <ul className="pages-leaves" style={{ gridTemplateColumns: columns }}>
            {row.pages.map((page) => (
              <PageThumb
                key={page.number}
                page={page}
                audience={audience}
                packId={packId}
                widthPx={pagePx}
                isHeld={place === 0 && hold.page?.number === page.number}
                wish={place === 0 ? hold.wish : null}
                onEnlarge={() => hold.enlarge(page.number)}
              />
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
