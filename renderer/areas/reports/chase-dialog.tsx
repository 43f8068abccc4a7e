import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { ChaseMessage } from '../../../shared/reports/chasing.ts'
import { draftOf } from '../../../shared/reports/chasing.ts'
import { ReadDialog } from '../../parts/read-dialog.tsx'
import { saveText } from '../../parts/save-file.ts'
import { counted } from '../../../shared/words/counted.ts'
import './chase-dialog.css'

/** One message to each author with all that they owe, to copy or to open as a draft. Nothing is sent from here. */
export function ChaseDialog({ messages }: { readonly messages: readonly ChaseMessage[] }) {
  return (
    <ReadDialog
      opens={`Chase ${counted(messages.length, 'author')}…`}
      title={`What ${counted(messages.length, 'author')} ${messages.length === 1 ? 'owes' : 'owe'}`}
      className="chase"
    >
      <p className="caption">
        Nothing is sent from here. Copy a message, or save it as a draft for your mail program.
      </p>
      {messages.map((message) => (
        <Message key={message.name} message={message} />
      ))}
    </ReadDialog>
  )
}

function Message({ message }: { readonly message: ChaseMessage }) {
  const [copied, setCopied] = useState(false)
  const { name, email, text } = message
  return (
    <section className="chase-message" aria-label={`Message to ${name}`}>
      <h3>
        {name} <span className="caption">{email ?? 'no e-mail address known'}</span>
      </h3>
      <pre tabIndex={0}>{text}</pre>
      <div className="chase-actions">
        <Button
          size="small"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          Copy the text
        </Button>
        <Button
          size="small"
          onClick={() => saveText(`Reports owed by ${name}.eml`, draftOf(message), 'message/rfc822')}
        >
          Save as a draft
        </Button>
        <span role="status" className="caption">
          {copied && 'Copied.'}
        </span>
      </div>
    </section>
  )
}
