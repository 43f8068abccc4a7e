import { columns, shortened } from '../electron/cli/columns.ts'
import type { AgendaItemView, MeetingDetail, PaperState } from '../shared/contract/views.ts'
import type { PackedDocument, PackEdition, PackVersion } from '../shared/pack/pack-view.ts'

/** The agenda as a table of what became of it: item, title, paper, sides, pages, and what the public sees. */
export function demoTable({ meeting, items }: MeetingDetail, pack: PackVersion): readonly string[] {
  const members = pack.editions.find(({ audience }) => audience === 'members')
  const open = pack.editions.find(({ audience }) => audience === 'public')
  const rows = items.flatMap((view) => itemRows(view, members, open))
  return [
    `${meeting.committee.name}, ${meeting.heldOn}`,
    '',
    ...columns([['Item', 'Title', 'Paper', 'Sides', 'Pages', 'Public copy'], ...rows]),
  ]
}

function itemRows(
  { item, paperState }: AgendaItemView,
  members: PackEdition | undefined,
  open: PackEdition | undefined,
): readonly (readonly string[])[] {
  const documents = members?.documents.filter(({ itemId }) => itemId === item.id) ?? []
  if (documents.length === 0)
    return [[String(item.number), shortened(item.title, 44), paperWords(paperState), '', '', '']]
  return documents.map((document, place) => [
    place === 0 ? String(item.number) : '',
    shortened(place === 0 ? item.title : document.title, 44),
    document.source?.split(/[/\\]/).at(-1) ?? paperWords(paperState),
    String(document.sheets - document.fillers),
    `${document.range.first} - ${document.range.last}`,
    publicWords(document, open),
  ])
}

function publicWords(document: PackedDocument, open: PackEdition | undefined): string {
  if (!open) return ''
  if (document.isExempt) return 'placeholder'
  const same = open.documents.find(
    ({ itemId, range }) => itemId === document.itemId && range.first === document.range.first,
  )
  return same ? 'same pages' : 'not there'
}

function paperWords(state: PaperState): string {
  switch (state.kind) {
    case 'generated':
      return { minutes: 'from the minutes', references: 'from the register', measures: 'from the measures' }[
        state.from
      ]
    case 'none':
      return ''
    case 'in':
      return 'in'
    case 'missing':
      return 'not here yet'
    case 'toFollow':
      return 'to follow'
    case 'verbal':
      return 'verbal'
    case 'withdrawn':
      return 'withdrawn'
    case 'deferred':
      return 'deferred'
  }
}
