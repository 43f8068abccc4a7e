import type { Audience } from '../../shared/pack/pack-plan.ts'
import { Segments } from './segments.tsx'

interface Props {
  readonly value: Audience
  readonly onChange: (audience: Audience) => void
}

/** Whose copy of the pages is shown. */
export function CopyChoice({ value, onChange }: Props) {
  return (
    <Segments<Audience>
      label="Copy shown"
      value={value}
      onChange={onChange}
      options={[
        { value: 'members', text: 'Members’' },
        { value: 'public', text: 'Public' },
      ]}
    />
  )
}
