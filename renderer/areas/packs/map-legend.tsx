import './map-legend.css'

/** What the cells of the page map mean. */
export function MapLegend({ during }: { readonly during: 'build' | 'view' }) {
  return (
    <ul className="legend" aria-label="What the map shows">
      <li>
        <span className="legend-cell" /> Page
      </li>
      <li>
        <span className="legend-cell legend-blank" /> Left blank
      </li>
      {during === 'build' && (
        <li>
          <span className="legend-cell legend-now" /> Being laid out
        </li>
      )}
      <li>
        <span className="legend-cell legend-exempt" /> Exempt: not in the public copy
      </li>
    </ul>
  )
}
