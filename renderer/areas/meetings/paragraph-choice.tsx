import { Checkbox } from '@fluentui/react-components'
import type { ExemptSchedule } from '../../../shared/agenda/exempt-schedules.ts'

interface Props {
  readonly schedule: ExemptSchedule
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** The paragraphs of the nation's schedule, to choose from. */
export function ParagraphChoice({ schedule, chosen, onChange }: Props) {
  return (
    <fieldset className="paragraphs">
      <legend className="strong">Which paragraph of {schedule.name}?</legend>
      <div className="paragraphs-list">
        {schedule.paragraphs.map(({ paragraph, short }) => (
          <Checkbox
            key={paragraph}
            checked={chosen.includes(paragraph)}
            label={
              <>
                <span className="strong figures">{paragraph}</span> {short}
              </>
            }
            onChange={(_, { checked }) =>
              onChange(checked === true ? [...chosen, paragraph] : chosen.filter((one) => one !== paragraph))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
