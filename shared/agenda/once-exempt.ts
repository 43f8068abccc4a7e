import type { Agenda } from './agenda.ts'
import { applyEdit } from './apply-edit.ts'

/**
 * The agenda as it will be once an item is exempt by these paragraphs: what was public goes to Part 2 and is numbered there.
 * With none chosen yet it stands where it will, and names none.
 * @throws Problem as `applyEdit`
 */
export function onceExempt(agenda: Agenda, itemId: number, paragraphs: readonly string[]): Agenda {
  // An edit asks for a paragraph; which one makes no difference to where the item goes.
  const some = paragraphs.length === 0 ? ['1'] : paragraphs
  const exemption = { paragraphs: some, publicInterest: null, reviewOn: null, decidedBy: null }
  const after = applyEdit(agenda, { kind: 'exempt', itemId, exemption }, 0).agenda
  return paragraphs.length > 0
    ? after
    : after.map((one) => (one.id === itemId ? { ...one, exemptParagraphs: [] } : one))
}
