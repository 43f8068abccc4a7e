import type { RemovedFromReport } from '../../../shared/pack/pack-view.ts'

/** What was taken out of each report for the public, a paper a line. */
export function RemovedList({ removed }: { readonly removed: readonly RemovedFromReport[] }) {
  return (
    <dl className="removed-list">
      {removed.map(({ document, text }) => (
        <div key={document}>
          <dt>{document}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
