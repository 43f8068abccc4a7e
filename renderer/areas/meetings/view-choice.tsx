import { goTo } from '../../parts/address.ts'
import { Segments } from '../../parts/segments.tsx'

/** List or month: two views of the same meetings. */
export function ViewChoice({ view }: { readonly view: 'calendar' | 'meetings' }) {
  return (
    <Segments
      label="View"
      value={view}
      options={[
        { value: 'meetings', text: 'List' },
        { value: 'calendar', text: 'Month' },
      ]}
      onChange={(screen) => goTo({ screen })}
    />
  )
}
