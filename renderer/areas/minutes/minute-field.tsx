import { useRestoreFocusTarget } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { Minute } from '../../../shared/minutes/minute-blocks.ts'
import type { TakenItem } from '../../../shared/minutes/taken-minutes.ts'
import { type MinuteEditor, openMinuteEditor } from './editor/minute-editor.ts'
import { labelOf } from './room-item.ts'
import './minute.css'

interface Props {
  readonly item: TakenItem
  /** What stands in it when it is opened. */
  readonly minute: Minute
  readonly isLocked: boolean
  /** Hands the editor over while it is open. */
  readonly onOpen: (editor: MinuteEditor | null) => void
  readonly isSettled: (sentence: string) => boolean
  readonly onChange: (minute: Minute) => void
  readonly onLook: () => void
  readonly onTab: () => boolean
  readonly onEscape: () => boolean
  readonly onFinish: () => void
}

/** The place where a minute is typed. The editor lives as long as the item is in hand. */
export function MinuteField({ item, minute, isLocked, ...given }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const changed = useEffectEvent(given.onChange)
  const looked = useEffectEvent(given.onLook)
  const tab = useEffectEvent(given.onTab)
  const escape = useEffectEvent(given.onEscape)
  const finish = useEffectEvent(given.onFinish)
  const isSettled = useEffectEvent(given.isSettled)
  // A dialog that was opened from the minute gives the caret back to it.
  const givenBack = useRestoreFocusTarget()
  const handOver = useEffectEvent(given.onOpen)
  const open = useEffectEvent((at: HTMLElement) => {
    const opened = openMinuteEditor(at, {
      minute,
      attributes: { 'data-tabster': givenBack['data-tabster'] ?? '' },
      label: `Minute of item ${labelOf(item)}`,
      isLocked,
      isSettled: (sentence) => isSettled(sentence),
      onChange: (typed) => changed(typed),
      onLook: () => looked(),
      onTab: () => tab(),
      onEscape: () => escape(),
      onFinish: () => finish(),
    })
    handOver(opened)
    if (!isLocked) opened.focus()
    return opened
  })
  useEffect(() => {
    if (place.current === null) return undefined
    const opened = open(place.current)
    return () => {
      opened.close()
      handOver(null)
    }
  }, [])
  return <div ref={place} className="minute-field" />
}
