import { Button, Field, Input, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { Notice } from '../../../shared/agenda/meeting.ts'

interface Props {
  readonly notices: readonly Notice[]
  readonly onKeep: (notices: readonly Notice[]) => void
}

/** The notices that stand on every front sheet: how to come, how to watch. */
export function NoticesEditor({ notices, onKeep }: Props) {
  return (
    <section aria-label="Notices on the front sheet" className="settings-notices">
      <h3>Notices on the front sheet</h3>
      {notices.map((notice, place) => (
        <NoticeFields
          // A notice has no name that stays: its place is its identity.
          key={`${place} ${notice.heading}`}
          notice={notice}
          onKeep={(kept) => onKeep(notices.map((one, other) => (other === place ? kept : one)))}
          onRemove={() => onKeep(notices.filter((_, other) => other !== place))}
        />
      ))}
      <div>
        <Button
          onClick={() =>
            onKeep([...notices, { heading: 'Coming to the meeting', paragraphs: ['Everyone is welcome.'] }])
          }
        >
          Add a notice
        </Button>
      </div>
    </section>
  )
}

interface FieldsProps {
  readonly notice: Notice
  readonly onKeep: (notice: Notice) => void
  readonly onRemove: () => void
}

function NoticeFields({ notice, onKeep, onRemove }: FieldsProps) {
  const [heading, typeHeading] = useState(notice.heading)
  const [text, typeText] = useState(notice.paragraphs.join('\n\n'))
  const keep = (): void => {
    const paragraphs = text
      .split(/\n\s*\n/)
      .map((one) => one.trim())
      .filter((one) => one !== '')
    const kept = { heading: heading.trim(), paragraphs }
    if (kept.heading !== '' && JSON.stringify(kept) !== JSON.stringify(notice)) onKeep(kept)
  }
  return (
    <div className="settings-notice">
      <Field label="Heading">
        <Input
          value={heading}
          maxLength={200}
          onChange={(_, { value }) => typeHeading(value)}
          onBlur={keep}
        />
      </Field>
      <Field label="Text" hint="An empty line begins a new paragraph">
        <Textarea
          value={text}
          maxLength={4000}
          resize="vertical"
          onChange={(_, { value }) => typeText(value)}
          onBlur={keep}
        />
      </Field>
      <div>
        <Button size="small" onClick={onRemove}>
          Remove this notice
        </Button>
      </div>
    </div>
  )
}
