import type { Contact } from '../agenda/meeting.ts'
import { clockTimeText, type IsoDate, longDate, longDateWithWeekday } from '../calendar/iso-date.ts'
import { decisionsOf, isOnSheet } from '../minutes/decisions.ts'
import type { Minutes } from '../minutes/minutes.ts'
import { isWithheld } from '../minutes/publicity.ts'
import type { OutstandingReference } from '../references/outstanding-reference.ts'
import { itemNumberIn } from '../references/reference-words.ts'
import type { PaperSpec } from './papers.ts'

/** What both sheets are made of. */
export interface SheetGround {
  readonly minutes: Minutes
  readonly authority: string
  /** References that this meeting raised. */
  readonly raised: readonly OutstandingReference[]
  readonly issuedOn: IsoDate
  readonly enquiries: Contact | null
}

/** What was decided at a meeting, for the public: exempt items by title only (papers, 4.14). */
export function decisionsSpec(ground: SheetGround): Extract<PaperSpec, { kind: 'decisions' }> {
  const open = ground.raised.filter(({ isPublic }) => isPublic)
  return {
    kind: 'decisions',
    ...sheetOf(ground, 'decisions'),
    sentence: `Public business. This sheet was issued on ${longDateWithWeekday(ground.issuedOn)}. It is not the minutes.`,
    rows: ground.minutes.items.filter(isOnSheet).map((item) => ({
      item: label(item),
      title: item.title,
      decisions: decisionsOf(item),
      actions: (isWithheld(item) ? [] : open)
        .filter(({ raisedAtItem }) => itemNumberIn(raisedAtItem) === label(item))
        .map(actionLine),
    })),
  }
}

/** "Commissioner: Circulate data on hate crimes (10/2023/P)": after an owner's name the sentence does not name them again. */
function actionLine({ owners, action, number }: OutstandingReference): string {
  const bare = action.replace(/[.\s]+$/u, '')
  const [owner, ...others] = owners
  if (owner === undefined) return `${bare} (${number})`
  const asked = others.length > 0 ? bare : withoutPromise(bare, owner)
  return `${owners.join(', ')}: ${asked.charAt(0).toUpperCase()}${asked.slice(1)} (${number})`
}

/** "circulate the map" of "The Head of Parks undertook to circulate the map" */
function withoutPromise(sentence: string, owner: string): string {
  const lower = sentence.toLowerCase()
  const asked = request.exec(sentence)?.[0] ?? ''
  const begins = [`the ${owner} `, `${owner} `].find((start) =>
    lower.startsWith(start.toLowerCase(), asked.length),
  )
  if (begins === undefined) return sentence
  const rest = sentence.slice(asked.length + begins.length)
  if (asked !== '') return rest
  const promised = promise.exec(rest)
  return promised === null ? sentence : rest.slice(promised[0].length)
}

/** "Members asked that the Head of Parks circulate the map": what follows the owner is what is asked. */
const request = /^(?:members|the (?:sub-?)?committee|the panel|the board) (?:asked|requested|agreed) that /iu
const promise = /^(?:(?:undertook|agreed|offered|promised|was asked|were asked) to|would) /iu

/** What was asked of whom: public actions, or those that only members and owners may read. */
export function actionsSpec(ground: SheetGround, isPublic: boolean): Extract<PaperSpec, { kind: 'actions' }> {
  const rows = ground.raised.filter((reference) => reference.isPublic === isPublic)
  const which = isPublic ? 'public actions' : 'non-public actions'
  return {
    kind: 'actions',
    ...sheetOf(ground, which),
    heading: isPublic ? 'Actions' : 'Non-public actions',
    sentence:
      rows.length === 0
        ? `No ${which} were recorded at this meeting.`
        : `${isPublic ? 'Public' : 'Non-public'} actions recorded at this meeting. This list was issued on ${longDateWithWeekday(ground.issuedOn)}.`,
    rows: rows.map(({ number, raisedAtItem, action, owners, due }) => ({
      number,
      item: itemNumberIn(raisedAtItem) ?? '',
      action,
      owner: owners.join(', '),
      due: due ?? '',
    })),
  }
}

function sheetOf({ minutes, authority, enquiries }: SheetGround, name: string) {
  const { committeeName, heldOn, startedAt, sittings = [] } = minutes
  const days = [{ heldOn, reconvenedAt: startedAt }, ...sittings].map(
    (day) =>
      `${longDateWithWeekday(day.heldOn)}${day.reconvenedAt === null ? '' : ` at ${clockTimeText(day.reconvenedAt)}`}`,
  )
  return {
    documentTitle: `${committeeName}: ${name}, ${longDate(heldOn)}`,
    authority,
    dated: `${heldOn}T00:00:00Z`,
    committeeName,
    meeting: days.join(', adjourned to '),
    enquiries,
  }
}

function label({ number, letter }: { readonly number: number; readonly letter: string | null }): string {
  return letter === null ? `${number}` : `${number}(${letter})`
}
