import { wordsInList } from '../words/in-lists.ts'
import type { EditableField, ReferenceFields } from './reference-edit.ts'
import { fieldWords } from './reference-edit.ts'

/** What undoing a change is called: "Change the target of 7/2023/P", "Propose 3 references complete". */
export function changeLabel(numbers: readonly string[], fields: readonly ReferenceFields[]): string {
  const [number = ''] = numbers
  const which = numbers.length === 1 ? number : `${numbers.length} references`
  const names = [...new Set(fields.flatMap((each) => Object.keys(each) as EditableField[]))]
  if (fields.every(({ state }) => state === 'complete')) return `Propose ${which} complete`
  return `Change the ${wordsInList(names.map((name) => fieldWords[name]))} of ${which}`
}

export function sheetLabel(owner: string): string {
  return `Take in the sheet of ${owner}`
}

export function dischargeLabel(numbers: readonly string[]): string {
  return numbers.length === 1 ? `Discharge ${numbers[0]}` : `Discharge ${numbers.length} references`
}
