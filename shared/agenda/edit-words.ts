import { longDate } from '../calendar/iso-date.ts'
import type { AgendaEdit } from './agenda-edit.ts'
import { type Delivery, itemLabel } from './agenda-item.ts'
import type { Agenda } from './agenda.ts'

/**
 * What a step is called where it can be undone: "Move item 8".
 *
 * @param before  the agenda as it stood, whose numbers the clerk saw
 */
export function editWords(edit: AgendaEdit, before: Agenda): string {
  switch (edit.kind) {
    case 'start':
      return 'Start the agenda'
    case 'carry':
      return `Take up “${shortened(edit.items[0]?.words.title ?? '')}”`
    case 'add':
      return `Add “${shortened(edit.words.title)}”`
    case 'change':
      return `Change ${changedFields(edit)} of ${named(edit.itemId, before)}`
    case 'move':
      return `Move ${named(edit.itemId, before)}`
    case 'nest':
      return edit.isSub
        ? `Make ${named(edit.itemId, before)} a sub-item`
        : `Make ${named(edit.itemId, before)} its own item`
    case 'exempt':
      return isExempt(edit.itemId, before)
        ? `Change the exemption of ${named(edit.itemId, before)}`
        : `Make ${named(edit.itemId, before)} exempt`
    case 'open':
      return `Make ${named(edit.itemId, before)} public`
    case 'deliver':
      return `${deliveryVerbs[edit.delivery]} ${named(edit.itemId, before)}`
    case 'remove':
      return `Take off ${named(edit.itemId, before)}`
    case 'redate':
      return `Follow the meeting to ${longDate(edit.to)}`
  }
}

const deliveryVerbs: Readonly<Record<Delivery, string>> = {
  withAgenda: 'Restore',
  toFollow: 'Mark as to follow:',
  verbal: 'Mark as verbal:',
  supplementary: 'Mark for a supplement:',
  lateUrgent: 'Mark as late and urgent:',
  withdrawn: 'Withdraw',
  deferred: 'Defer',
}

const fieldNames: Readonly<Record<string, string>> = {
  title: 'the title',
  kind: 'the kind',
  instruction: 'the instruction',
  reportOf: '“report of”',
  purpose: 'the purpose',
  recommendation: 'the recommendation',
}

function changedFields({ words }: Extract<AgendaEdit, { kind: 'change' }>): string {
  const [field, another] = Object.keys(words)
  return another === undefined && field !== undefined ? (fieldNames[field] ?? 'the words') : 'the words'
}

function named(itemId: number, agenda: Agenda): string {
  const item = agenda.find(({ id }) => id === itemId)
  if (item?.kind === 'heading') return `the heading “${shortened(item.title)}”`
  return item === undefined ? 'an item' : `item ${itemLabel(item)}`
}

function isExempt(itemId: number, agenda: Agenda): boolean {
  return agenda.find(({ id }) => id === itemId)?.part === 2
}

function shortened(title: string): string {
  return title.length <= 40 ? title : `${title.slice(0, 39).trimEnd()}…`
}
