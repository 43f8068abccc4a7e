import { counted } from '../../words/counted.ts'
import type { SheetConflict, SheetsReading } from './merge-returned.ts'
import type { SheetRemark } from './read-returned.ts'

/** "12 rows read: 9 as they were, 1 change, 1 to choose, 1 to look at." */
export function readWords({ rows, unchanged, changes, conflicts, remarks }: SheetsReading): string {
  const as = unchanged === 1 ? 'as it was' : 'as they were'
  const news = `${counted(changes.length, 'change')}, ${conflicts.length} to choose, ${remarks.length} to look at`
  return `${counted(rows, 'row')} read: ${unchanged} ${as}, ${news}.`
}

/** Why a field is the clerk's to choose. */
export const conflictWords: Readonly<Record<SheetConflict['kind'], string>> = {
  changedHere: 'The register was changed too.',
  twoSheets: 'Two sheets say different things.',
  emptied: 'The sheet has nothing there any more.',
  twoRows: 'Two rows of one sheet say different things.',
  noSuchDay:
    'No calendar has this day: the register stays. Ask which was meant, and type the target in the register.',
  notAsSent: 'The sheet does not say what was sent.',
  discharged: 'The committee has discharged it meanwhile; the register stays.',
}

/** What cannot be taken in by itself, in a sentence. */
export function remarkWords({ fileName, line, kind, number, words }: SheetRemark): string {
  const place = line === null ? fileName : `${fileName}, row ${line}`
  switch (kind) {
    case 'unknown':
      return `${place}: no reference was found for “${words}”.`
    case 'notSent':
      return `${place}: this was not on the sheet when it was sent: “${words}”. Nothing is taken from it.`
    case 'retyped':
      return words === ''
        ? `${place}: the row without a number is taken for ${number}, by its action.`
        : `${place}: “${words}” is taken for ${number}.`
    case 'twoAtOnce':
      return `${place}: the number is one reference’s, the action another’s. Nothing is taken from “${words}”.`
    case 'twice':
      return `${place}: ${number} stands there twice: “${words}”.`
    case 'addedWords':
      return `${place}: beside ${number} somebody added “${words}”.`
    case 'ownRegister':
      return `${place} is the register itself and no owner’s sheet. Nothing is read from it.`
    case 'aside':
      return `${place}: somebody wrote “${words}”.`
    case 'rewritten':
      return `${place}: the action of ${number} was rewritten: “${words}”. The register keeps what the Committee asked.`
    case 'cellInError':
      return `${place}: of ${number} a cell shows “${words}” where a formula leads nowhere. Nothing is taken from it; ask for its words.`
    case 'leftOut':
      return `${place}: ${number} was taken out of the sheet; it stays in the register.`
    case 'noTable':
      return `${place}: no reference was found on it${words === '' ? '' : `: “${words}”`}.`
    case 'unreadable':
      return words
  }
}
