import { Button } from '@fluentui/react-components'
import { Notice } from '../../../parts/notice.tsx'
import { wordsOf } from '../../../parts/problem-words.ts'
import { type KeptTyping, useKept, useKeptTypings } from './kept-typing.ts'

/** What was typed into sheets and is not entered, and why, wherever the clerk has gone since. */
export function NotEntered() {
  const typings = useKeptTypings()
  const kept = useKept(({ all }) => all())
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
                {typing.name}: “{typing.text}”. {whyWords(typing)}
              </span>
              <Button size="small" aria-label={`Go to ${typing.name}`} onClick={() => typings.goTo(typing)}>
                Go to it
              </Button>
              <Button
                size="small"
                appearance="subtle"
                aria-label={`Drop what was typed for ${typing.name}`}
                onClick={() => typings.drop(typing.key)}
              >
                Drop it
              </Button>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

/** What was in the way, and what to do. */
function whyWords({ because }: KeptTyping): string {
  switch (because) {
    case 'unclear':
      return 'Write a figure such as 1,816, or words without one to say why there is none.'
    case 'unanswered':
      return 'Something else was asked about: answer that first, then press Enter in this cell.'
    default: {
      const { what, next } = wordsOf(because)
      return `${what} ${next}`
    }
  }
}
