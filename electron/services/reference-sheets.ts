import type { IsoDate } from '../../shared/calendar/iso-date.ts'
import type { RequestOf } from '../../shared/contract/contract.ts'
import type { MadeSheet, SheetForm } from '../../shared/contract/reference-views.ts'
import type { PaperSpec } from '../../shared/pack/papers.ts'
import { Problem } from '../../shared/problems/problem.ts'
import {
  editedRecord,
  type ReferenceFields,
  type ReferenceRecord,
} from '../../shared/references/reference-edit.ts'
import {
  fieldsOfWord,
  mergeReturned,
  type SheetsReading,
} from '../../shared/references/sheets/merge-returned.ts'
import {
  ownerSheets,
  type OwnerSheet,
  saidWords,
  sentRow,
  sheetColumns,
} from '../../shared/references/sheets/owner-sheet.ts'
import {
  readReturned,
  type ReturnedBook,
  type ReturnedSheet,
} from '../../shared/references/sheets/read-returned.ts'
import { sheetLabel } from '../../shared/references/step-words.ts'
import { fileNameOf, freeFileName } from '../../shared/words/file-name.ts'
import { committeeNames } from '../db/committee-repository.ts'
import { authorityName } from '../db/office-repository.ts'
import { allReferences, referenceById } from '../db/reference-repository.ts'
import type { NewStep } from '../db/reference-step-repository.ts'
import { grouped } from '../db/row-values.ts'
import type { Database } from '../db/tables.ts'
import { asSentSheet, type ReadTable, type TableBook } from '../work/workbook/table-book.ts'
import { refuseImpossibleDay } from './reference-change.ts'
import { refuseIfDischarged, takeFollowedStep } from './reference-steps.ts'
import { today, type ServiceContext } from './service-context.ts'

const sentHeadings = ['number', 'action', 'status', 'due', 'complete'] as const

/** Makes a Word file or a workbook for each owner with only their references. */
export async function makeSheets(
  { db, outside }: ServiceContext,
  form: SheetForm,
): Promise<readonly MadeSheet[]> {
  const committees = await committeeNames(db)
  const author = (await authorityName(db)) ?? 'Packwright'
  const sentOn = today(outside.clock)
  const made: MadeSheet[] = []
  for (const sheet of ownerSheets(await allReferences(db), committees, sentOn)) {
    const file =
      form === 'word'
        ? await outside.work.compose(wordOf(sheet, author, sentOn))
        : await outside.work.writeBook(bookOf(sheet, author, sentOn))
    const names = made.map(({ fileName }) => fileName)
    const fileName = freeFileName(fileNameOf(sheet.owner), form === 'word' ? 'docx' : 'xlsx', names)
    const base64 = Buffer.from(file).toString('base64')
    made.push({ owner: sheet.owner, references: sheet.rows.length, fileName, base64 })
  }
  return made
}

/** What each form of a sheet keeps of what it said: its owner, the day, and the owner's fields under their names. */
function sentRows({ owner, sent }: OwnerSheet, sentOn: IsoDate): readonly (readonly string[])[] {
  return [[owner], [sentOn], sentHeadings, ...sent.map((row) => sentHeadings.map((heading) => row[heading]))]
}

function wordOf(sheet: OwnerSheet, authority: string, sentOn: IsoDate): PaperSpec {
  return {
    kind: 'ownerSheet',
    documentTitle: sheet.title,
    authority,
    dated: `${sentOn}T00:00:00Z`,
    title: sheet.title,
    instructions: sheet.instructions,
    warning: sheet.warning,
    columns: sheetColumns.map(([heading, , widthMm]) => ({ heading, widthMm })),
    rows: sheet.rows,
    asSent: sentRows(sheet, sentOn),
  }
}

function bookOf(sheet: OwnerSheet, author: string, sentOn: IsoDate): TableBook {
  const [[owner = ''] = [], [day = ''] = [], , ...sent] = sentRows(sheet, sentOn)
  return {
    title: sheet.title,
    author,
    sheets: [
      {
        name: 'References',
        isHidden: false,
        title: sheet.title,
        foot: sheet.warning ?? sheet.title,
        lines: [...sheet.instructions, ...(sheet.warning === null ? [] : [sheet.warning])],
        columns: sheetColumns.map(([heading, width]) => ({ heading, width })),
        rows: sheet.rows,
      },
      {
        name: asSentSheet,
        isHidden: true,
        title: owner,
        lines: [day],
        columns: sentHeadings.map((heading) => ({ heading, width: 20 })),
        rows: sent,
      },
    ],
  }
}

/** Reads sheets that came back and compares them with the register; nothing is changed. A file that cannot be read says so. */
export async function readSheets(
  { db, outside, files }: ServiceContext,
  tokens: readonly string[],
): Promise<SheetsReading> {
  const known = await allReferences(db)
  const committees = await committeeNames(db)
  const sheets: ReturnedSheet[] = []
  for (const token of tokens) {
    const file = files.file(token)
    const { fileName } = file
    try {
      const tables = await outside.work.readTables(await file.read(), fileName)
      sheets.push(...readReturned(returnedBook(fileName, tables), known, committees))
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      sheets.push(unreadable(fileName, problem.message))
    }
  }
  return mergeReturned(sheets, known)
}

function unreadable(fileName: string, words: string): ReturnedSheet {
  const remark = { fileName, line: null, kind: 'unreadable', number: null, words } as const
  return { fileName, owner: fileName, rows: [], remarks: [remark], lines: 0 }
}

function returnedBook(fileName: string, tables: readonly ReadTable[]): ReturnedBook {
  const sent = tables.find(({ name }) => name === asSentSheet)
  const shown = tables.filter(({ name, isShown }) => name !== asSentSheet && isShown)
  return {
    fileName,
    tables: shown.map(({ rows }) => rows),
    asides: shown.flatMap(({ asides }) => asides),
    sent: sent === undefined ? null : sentOf(sent),
  }
}

/** What stands under the headings of the hidden sheet; the rows above them name the owner and the day. */
function sentOf({ rows }: ReadTable): ReturnedBook['sent'] {
  const head = rows.findIndex(([first]) => first === sentHeadings[0])
  if (head < 0) return null
  return {
    owner: rows[0]?.[0] ?? '',
    rows: rows.slice(head + 1).map(([number = '', action = '', status = '', due = '', complete = '']) => ({
      number,
      action,
      status,
      due,
      complete,
    })),
  }
}

type SheetWords = readonly RequestOf<'references.takeSheets'>['words'][number][]

/**
 * Takes in what the clerk agreed to: a step for each owner and reason, so that the history says who said what and why.
 * @returns how many fields were changed
 * @throws Problem `reference-discharged`, `no-such-day`, `reference-changed-elsewhere` when the register says something else than it did
 */
export async function takeSheets(
  db: Database,
  words: SheetWords,
  { takenBy, ...signature }: Pick<NewStep, 'takenAt' | 'takenOn' | 'takenBy'>,
): Promise<number> {
  for (const { referenceId, field, inRegister } of words) {
    const reference = await referenceById(db, referenceId)
    refuseIfDischarged(reference)
    const now = sentRow(reference)[field]
    if (now !== inRegister)
      throw new Problem('reference-changed-elsewhere', {
        number: reference.number,
        field: saidWords[field],
        now,
      })
  }
  for (const group of grouped(words, ({ owner, why }) => `${owner}\n${why ?? ''}`).values()) {
    const [{ owner, why } = { owner: '', why: null }] = group
    const step = {
      ...signature,
      takenBy: `${owner}, sheet read by ${takenBy}`,
      label: sheetLabel(owner),
      why,
      meetingId: null,
    }
    await takeFollowedStep(db, step, await wishesOf(db, group, signature.takenOn))
  }
  return words.length
}

async function wishesOf(
  db: Database,
  words: SheetWords,
  on: IsoDate,
): Promise<ReadonlyMap<number, Partial<ReferenceRecord>>> {
  const wishes = new Map<number, Partial<ReferenceRecord>>()
  for (const [referenceId, said] of grouped(words, (word) => word.referenceId)) {
    const reference = await referenceById(db, referenceId)
    for (const { field, value } of said) if (field === 'due') refuseImpossibleDay(value)
    const fields = said.map(({ field, value }) => fieldsOfWord(field, value))
    wishes.set(referenceId, editedRecord(reference, Object.assign({}, ...fields) as ReferenceFields, on))
  }
  return wishes
}
