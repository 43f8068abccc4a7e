import { Plugin, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { pastedParagraphs, pastedSlice } from './pasted.ts'

/** Text pasted or dropped from elsewhere comes in as clean paragraphs; what was cut within a minute stays as it was. */
export function pastingPlugin(): Plugin {
  return new Plugin({
    props: {
      handlePaste: (view, { clipboardData }) => putIn(view, clipboardData),
      handleDrop(view, { dataTransfer, clientX, clientY }, _, isMoved) {
        if (isMoved) return false
        const at = view.posAtCoords({ left: clientX, top: clientY })
        if (at !== null)
          view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))))
        return putIn(view, dataTransfer)
      },
    },
  })
}

/** @returns whether it was dealt with here; a picture or a file without words is, and leaves nothing */
function putIn(view: EditorView, data: DataTransfer | null): boolean {
  if (data === null) return false
  const html = data.getData('text/html')
  if (html.includes('data-pm-slice')) return false
  const paragraphs = pastedParagraphs(data.getData('text/plain'), html === '')
  if (paragraphs.length === 0) return true
  const { $head, empty } = view.state.selection
  const isIntoEmpty = empty && $head.parent.content.size === 0
  view.dispatch(view.state.tr.replaceSelection(pastedSlice(paragraphs, isIntoEmpty)).scrollIntoView())
  return true
}
