import './waiting.css'

/** Quiet rows where the answer will stand; the words are for a screen reader. */
export function Waiting({ children, rows = 6 }: { readonly children: string; readonly rows?: number }) {
  return (
    <div className="waiting" role="status">
      <span className="spoken">{children}</span>
      {Array.from({ length: rows }, (_, index) => (
        <span
          key={index}
          className="waiting-row"
          style={{ width: `${88 - ((index * 17) % 40)}%` }}
          aria-hidden="true"
        />
      ))}
    </div>
  )
}
