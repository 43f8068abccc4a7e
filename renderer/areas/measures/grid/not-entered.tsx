import { Button } from '@fluentui/react-components'
import { Notice } from '../../../parts/notice.tsx'
import { dropTyping, goToTyping, useKeptTypings } from './kept-typing.ts'

/** What was typed into sheets and is not entered, wherever the clerk has gone since. */
export function NotEntered() {
  const kept = useKeptTypings()
  if (kept.length === 0) return null
  return (
    <div className="measures-notice">
      <Notice
        tone="bad"
        title={
          kept.length === 1
            ? 'What was typed into one cell is not entered.'
            : `What was typed into ${kept.length} cells is not entered.`
        }
      >
        <ul className="not-entered">
          {kept.map((typing) => (
            <li key={typing.key}>
              <span className="grow">
                {typing.name}: “{typing.text}”
              </span>
              <Button size="small" aria-label={`Go to ${typing.name}`} onClick={() => goToTyping(typing)}>
                Go to it
              </Button>
              <Button
                size="small"
                appearance="subtle"
                aria-label={`Drop what was typed for ${typing.name}`}
                onClick={() => dropTyping(typing.key)}
              >
                Drop it
              </Button>
            </li>
          ))}
        </ul>
        <p>Write a figure such as 1,816, or words without one to say why there is none.</p>
      </Notice>
    </div>
  )
}
