import { baseKeymap, toggleMark } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { InputRule, inputRules } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import type { ResolvedPos } from 'prosemirror-model'
import { type Command, EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { type Minute, type MinuteBlock, runsText } from '../../../../shared/minutes/minute-blocks.ts'
import { asRequest, type SpottedRequest } from '../../../../shared/references/spot.ts'
import { sentencesOf } from '../../../../shared/references/spotting/sentences.ts'
import { docFrom, minuteFromDoc, nodeFrom } from './minute-doc.ts'
import { minuteSchema } from './minute-schema.ts'
import { pastingPlugin } from './pasting.ts'
import { markWithin, type SpottedAt, spottedIn, spottingPlugin } from './spotted.ts'

/** The editor of one minute, as the room uses it. */
export interface MinuteEditor {
  readonly minute: () => Minute
  /** Shows what the records have by now; the caret stays as near as it can. @param canUndo  whether Ctrl+Z brings back what was here */
  readonly show: (minute: Minute, canUndo: boolean) => void
  /** Puts the text that the clerk chose in place of what is there; Ctrl+Z brings that back. */
  readonly choose: (minute: Minute) => void
  /** Puts another text in place of what is there and sends it to the records, as if it had been typed; Ctrl+Z brings the other back. */
  readonly rewrite: (minute: Minute) => void
  readonly focus: () => void
  /** Types words where the caret is. */
  readonly type: (words: string) => void
  /** Goes on with a sentence from the phrase bank: beside what is resolved in a paragraph of its own, else after a space. */
  readonly phrase: (words: string) => void
  /** Adds a block after the one with the caret, or in its place where that is empty, and puts the caret at its end. */
  readonly add: (block: MinuteBlock) => void
  /** Adds what happened to the meeting itself after all that is written, and puts the caret behind it. */
  readonly addLast: (block: MinuteBlock) => void
  readonly mark: (mark: 'strong' | 'em') => void
  /** The sentence at the caret that asks for something; the last before it where there is none. */
  readonly asked: () => SpottedAt | null
  /** The sentence in which the caret stands; `null` where nothing is written yet. */
  readonly sentence: () => SpottedRequest | null
  /** Puts the number that a reference got in place of the clerk's mark "(OR)" in its sentence. */
  readonly numberMark: (sentence: string, number: string) => void
  /** Looks at the sentences again, after one of them was settled. */
  readonly look: () => void
  readonly close: () => void
}

interface Settings {
  readonly minute: Minute
  readonly label: string
  /** Marks of the page round it, which its element bears. */
  readonly attributes: Readonly<Record<string, string>>
  readonly isLocked: boolean
  readonly isSettled: (sentence: string) => boolean
  readonly onChange: (minute: Minute) => void
  /** The caret moved, or what is under it changed. */
  readonly onLook: () => void
  /** Takes what is offered, if anything is: then Tab does not leave the editor. */
  readonly onTab: () => boolean
  readonly onEscape: () => boolean
  /** Ctrl+Enter, which the editor would keep to itself. */
  readonly onFinish: () => void
}

/** Opens an editor in a place of the page. */
export function openMinuteEditor(place: HTMLElement, settings: Settings): MinuteEditor {
  const doc = docFrom(settings.minute)
  const view = new EditorView(place, {
    state: EditorState.create({
      doc,
      // The clerk goes on where the minute ends.
      selection: Selection.atEnd(doc),
      plugins: [
        resolutionRule,
        keymap(keysOf(settings)),
        keymap(baseKeymap),
        history(),
        pastingPlugin(),
        spottingPlugin(settings.isSettled),
      ],
    }),
    editable: () => !settings.isLocked,
    attributes: {
      ...settings.attributes,
      role: 'textbox',
      tabindex: '0',
      'aria-multiline': 'true',
      'aria-label': settings.label,
      spellcheck: 'true',
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction))
      if (transaction.docChanged && transaction.getMeta('shown') !== true)
        settings.onChange(minuteFromDoc(view.state.doc))
      settings.onLook()
    },
  })
  const run = (command: Command): void => {
    command(view.state, view.dispatch)
    view.focus()
  }
  // A press in the white below all that is written goes on there: a browser would put the caret into the line nearest to it.
  const around = place.parentElement ?? place
  const pressed = (event: MouseEvent): void => {
    const isWhite = event.target === around || event.target === place || event.target === view.dom
    const last = view.dom.lastElementChild?.getBoundingClientRect()
    if (settings.isLocked || !isWhite || last === undefined || event.clientY <= last.bottom) return
    event.preventDefault()
    event.stopPropagation()
    run(goOn)
  }
  around.addEventListener('mousedown', pressed, { capture: true })
  return {
    minute: () => minuteFromDoc(view.state.doc),
    show: (minute, canUndo) => view.dispatch(showing(view.state, minute).setMeta('addToHistory', canUndo)),
    choose(minute) {
      view.dispatch(showing(view.state, minute))
      view.focus()
    },
    rewrite(minute) {
      view.dispatch(showing(view.state, minute).setMeta('shown', false))
      view.focus()
    },
    focus: () => view.focus(),
    type(words) {
      view.dispatch(view.state.tr.insertText(words).scrollIntoView())
      view.focus()
    },
    phrase: (words) => run(goOnWith(words)),
    add: (block) => run(addBlock(block)),
    addLast(block) {
      view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)))
      run(addBlock(block))
    },
    mark: (mark) => run(toggleMark(minuteSchema.marks[mark])),
    asked: () => askedAt(spottedIn(view.state.doc), view.state.selection.head, settings.isSettled),
    sentence: () => sentenceAt(view.state.selection.$head),
    numberMark(sentence, number) {
      const mark = markWithin(view.state.doc, sentence)
      if (mark !== null) view.dispatch(view.state.tr.insertText(`(${number})`, mark.from, mark.to))
    },
    look: () => view.dispatch(view.state.tr),
    close() {
      around.removeEventListener('mousedown', pressed, { capture: true })
      view.destroy()
    },
  }
}

/** Another text in place of what is there. Nobody typed it, so it is not sent to the records. */
function showing({ tr, doc, selection }: EditorState, minute: Minute): Transaction {
  const { content } = docFrom(minute)
  const shown = tr.replaceWith(0, doc.content.size, content)
  const caret = Math.min(selection.from, content.size)
  return shown.setSelection(TextSelection.near(shown.doc.resolve(caret))).setMeta('shown', true)
}

/** "RESOLVED" at the beginning of a paragraph makes it a resolution. */
const resolutionRule = inputRules({
  rules: [
    new InputRule(/^RESOLVED,? $/u, (state, _, start, end) => {
      const at = state.doc.resolve(start)
      if (at.parent.type.name !== 'paragraph') return null
      return state.tr
        .insertText('RESOLVED, ', start, end)
        .setBlockType(start, start, minuteSchema.nodes.resolution)
    }),
  ],
})

function keysOf({ onTab, onEscape, onFinish }: Settings): Record<string, Command> {
  return {
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-b': toggleMark(minuteSchema.marks.strong),
    'Mod-i': toggleMark(minuteSchema.marks.em),
    // After a resolution the minute goes on as ordinary text.
    Enter: paragraphAfter,
    'Mod-Enter': () => {
      onFinish()
      return true
    },
    Tab: onTab,
    Escape: onEscape,
  }
}

/** Goes on after all that is written, in a paragraph: what is resolved or voted is done. */
const goOn: Command = ({ doc, tr }, dispatch) => {
  if (doc.lastChild?.type.name !== 'paragraph')
    tr.insert(doc.content.size, minuteSchema.nodes.paragraph.create())
  dispatch?.(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView())
  return true
}

const paragraphAfter: Command = ({ selection, tr }, dispatch) => {
  const { $head, empty } = selection
  const isAtEnd = $head.parentOffset === $head.parent.content.size
  if (!empty || !isAtEnd || $head.depth === 0 || $head.parent.type.name === 'paragraph') return false
  const after = $head.after()
  tr.insert(after, minuteSchema.nodes.paragraph.create())
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView())
  return true
}

/** Words of the phrase bank: what is resolved or voted stands for itself, and no sentence is glued to the one before it. */
function goOnWith(words: string): Command {
  return ({ selection, tr }, dispatch) => {
    const { $from, $to } = selection
    const before = $from.parent.textBetween(0, $from.parentOffset)
    const isDone = $from.parentOffset === $from.parent.content.size && /\S$/u.test(before)
    const isBeside = $from.parent.type.name !== 'paragraph' && (isDone || before === '')
    if ($from.depth > 0 && !(isBeside && $from.parent.content.size > 0 && selection.empty)) {
      tr.insertText(/\S$/u.test(before) ? ` ${words}` : words, $from.pos, $to.pos)
    } else {
      const place = $from.depth === 0 ? $to.pos : isDone ? $from.after() : $from.before()
      tr.insert(place, minuteSchema.nodes.paragraph.create(null, minuteSchema.text(words)))
      tr.setSelection(TextSelection.create(tr.doc, place + 1 + words.length))
    }
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** Adds a block where the caret is; one that says something is followed by a paragraph to go on in. */
function addBlock(block: MinuteBlock): Command {
  return ({ selection, tr }, dispatch) => {
    const { $head } = selection
    const node = nodeFrom(block)
    const isEmpty = $head.depth > 0 && $head.parent.content.size === 0
    const from = $head.depth === 0 ? $head.pos : isEmpty ? $head.before() : $head.after()
    const to = isEmpty ? $head.after() : from
    tr.replaceWith(from, to, block.kind === 'vote' ? [node, minuteSchema.nodes.paragraph.create()] : node)
    const end = from + node.nodeSize + (block.kind === 'vote' ? 1 : -1)
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(end))).scrollIntoView())
    return true
  }
}

/** The sentence round a place, or the last before it in its paragraph. */
function sentenceAt({ parent, parentOffset }: ResolvedPos): SpottedRequest | null {
  const sentences = sentencesOf(parent.textContent)
  const at = sentences.findLast(({ start }) => start <= parentOffset) ?? sentences[0]
  return at === undefined ? null : asRequest(at)
}

function askedAt(
  found: readonly SpottedAt[],
  caret: number,
  isSettled: (sentence: string) => boolean,
): SpottedAt | null {
  const open = found.filter(({ sentence }) => !isSettled(sentence))
  return (
    open.find(({ from, to }) => from <= caret && caret <= to + 1) ??
    open.findLast(({ to }) => to < caret) ??
    null
  )
}

/** Whether a minute has a resolution already. */
export function hasResolution(minute: Minute): boolean {
  return minute.some((block) => block.kind === 'resolution' && runsText(block.runs).trim() !== '')
}
