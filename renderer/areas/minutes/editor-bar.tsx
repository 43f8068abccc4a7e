import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import { TextBoldRegular, TextItalicRegular, TextQuoteRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, useState } from 'react'
import type { Phrase } from '../../../shared/minutes/phrases.ts'
import { MarkShape } from '../../parts/marks.tsx'
import { useShortcut } from '../../parts/use-shortcut.ts'

interface Props {
  readonly phrases: readonly Phrase[]
  readonly isLocked: boolean
  readonly isWithheld: boolean
  readonly onMark: (mark: 'strong' | 'em') => void
  readonly onPhrase: (words: string) => void
  /** The clerk went on typing while the phrases were open. */
  readonly onType: (words: string) => void
  /** The caret goes back into the minute. */
  readonly onLeave: () => void
  readonly onResolution: () => void
  readonly onVote: () => void
  readonly onAmendment: () => void
  readonly onAction: () => void
}

/** What can be put into a minute, each with its key, and who may read it. */
export function EditorBar(props: Props) {
  const { phrases, isLocked, isWithheld } = props
  const [isOpen, open] = useState(false)
  useShortcut({ key: ';', ctrl: true }, () => !isLocked && open(true))
  // Whoever goes on typing means the minute: letters choose nothing here.
  const goOnTyping = (event: KeyboardEvent): void => {
    if (event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    open(false)
    props.onType(event.key)
  }
  return (
    <div className="editor-bar" role="toolbar" aria-label="Minute">
      {!isLocked && (
        <>
          <Tooltip content="Bold, Ctrl+B" relationship="label">
            <Button
              size="small"
              appearance="subtle"
              icon={<TextBoldRegular />}
              onClick={() => props.onMark('strong')}
            />
          </Tooltip>
          <Tooltip content="Italic, Ctrl+I" relationship="label">
            <Button
              size="small"
              appearance="subtle"
              icon={<TextItalicRegular />}
              onClick={() => props.onMark('em')}
            />
          </Tooltip>
          <Menu
            open={isOpen}
            onOpenChange={(_, { open: shown }) => {
              open(shown)
              // After the menu, which gives the focus to its button.
              if (!shown) setTimeout(props.onLeave)
            }}
          >
            <MenuTrigger disableButtonEnhancement>
              <Button
                size="small"
                appearance="subtle"
                icon={<TextQuoteRegular />}
                aria-keyshortcuts="Control+;"
              >
                Phrases <kbd>Ctrl ;</kbd>
              </Button>
            </MenuTrigger>
            <MenuPopover onKeyDownCapture={goOnTyping}>
              <MenuList className="phrase-list">
                {phrases.map(({ name, text }) => (
                  // The menu gives the focus back first; the words go where the caret was.
                  <MenuItem
                    key={`${name} ${text}`}
                    subText={text}
                    onClick={() => setTimeout(() => props.onPhrase(text))}
                  >
                    {name}
                  </MenuItem>
                ))}
                <MenuItem subText="moved before a vote" onClick={() => setTimeout(props.onAmendment)}>
                  Amendment
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
          <BarButton keys="Alt R" name="Resolution" onPress={props.onResolution} />
          <BarButton keys="Alt V" name="Vote" onPress={props.onVote} />
          <BarButton keys="Alt A" name="Action" onPress={props.onAction} />
        </>
      )}
      <span className="grow" />
      <span className={`caption${isWithheld ? ' bar-exempt' : ''}`}>
        {isWithheld && <MarkShape shape="padlock" />} {isWithheld ? 'Not for the public' : 'Public minute'}
      </span>
    </div>
  )
}

function BarButton({
  keys,
  name,
  onPress,
}: {
  readonly keys: string
  readonly name: string
  readonly onPress: () => void
}) {
  return (
    <Button size="small" appearance="subtle" aria-keyshortcuts={keys.replace(' ', '+')} onClick={onPress}>
      {name} <kbd>{keys}</kbd>
    </Button>
  )
}
