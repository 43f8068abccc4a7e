import { Button, Field, Select } from '@fluentui/react-components'
import { purposes } from '../../../shared/agenda/agenda-item.ts'
import {
  filledPattern,
  type MeetingDays,
  minutesPatternOf,
} from '../../../shared/agenda/instruction-pattern.ts'
import type { StandingItem } from '../../../shared/agenda/order-of-business.ts'
import { isFormal } from '../../../shared/agenda/usual-place.ts'
import { kindWords } from '../../parts/kind-words.ts'
import { KeptField, orNull } from './kept-field.tsx'

interface Props {
  readonly item: StandingItem
  readonly days: MeetingDays
  readonly place: number
  readonly isOnly: boolean
  readonly onMove: (to: number) => void
  readonly onChange: (change: Partial<StandingItem>) => void
  readonly onRemove: () => void
}

/** What an item of the order says on every agenda; kept as soon as a field is left. */
export function OrderFields({ item, days, place, isOnly, onMove, onChange, onRemove }: Props) {
  const { title, kind, purpose, instruction, reportOf, part, paragraphs } = item
  return (
    <div className="order-fields">
      <div className="order-wide">
        <KeptField
          label="Title"
          maxLength={500}
          value={title}
          onKeep={(text) => text !== '' && onChange({ title: text })}
        />
      </div>
      <Field label="Kind">
        <Select
          value={kind}
          onChange={(_, { value }) => {
            const chosen = kindWords.find(([known]) => known === value)
            if (chosen) onChange({ kind: chosen[0] })
          }}
        >
          {kindWords.map(([known, words]) => (
            <option key={known} value={known}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Purpose">
        <Select
          value={purpose ?? ''}
          onChange={(_, { value }) => onChange({ purpose: purposes.find((one) => one === value) ?? null })}
        >
          <option value="">None</option>
          {purposes.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      <KeptField
        label="Report of"
        maxLength={300}
        value={reportOf ?? ''}
        onKeep={(text) => onChange({ reportOf: orNull(text) })}
      />
      <div className="order-wide">
        <KeptField
          label="Instruction"
          maxLength={1000}
          hint={instructionHint(item, days)}
          value={instruction ?? (kind === 'minutes' ? minutesPatternOf(part) : '')}
          onKeep={(text) => onChange({ instruction: orNull(text) })}
        />
      </div>
      {part === 2 && !isFormal(item) && (
        <KeptField
          label="Exempt under paragraphs"
          hint="Of the schedule, for example: 3, 7"
          value={paragraphs.join(', ')}
          onKeep={(text) => onChange({ paragraphs: paragraphsIn(text) })}
        />
      )}
      <div className="order-buttons">
        <Button size="small" onClick={() => onMove(place - 1)}>
          Move up
        </Button>
        <Button size="small" onClick={() => onMove(place + 1)}>
          Move down
        </Button>
        {/* Business for which the public is excluded needs its paragraph first: it is added to Part 2 with it. */}
        {(part === 2 || isFormal(item)) && (
          <Button size="small" onClick={() => onChange({ part: part === 1 ? 2 : 1, paragraphs: [] })}>
            {part === 1 ? 'To Part 2' : 'To Part 1'}
          </Button>
        )}
        <Button size="small" disabledFocusable={isOnly} onClick={onRemove}>
          Remove
        </Button>
      </div>
    </div>
  )
}

/** "3, 7" and "3 and 7" alike. */
export function paragraphsIn(text: string): readonly string[] {
  return text.match(/[0-9]+[A-Za-z]?/gu) ?? []
}

function instructionHint({ part, instruction, kind }: StandingItem, days: MeetingDays): string {
  const pattern = instruction ?? (kind === 'minutes' ? minutesPatternOf(part) : null)
  const how = '{last meeting} and {this meeting} become days'
  if (pattern === null) return `${how}.`
  const line = filledPattern(pattern, days)
  return line === null
    ? `${how}. Left out of the next agenda: there was no last meeting.`
    : `${how}. On the next agenda: ${line}`
}
