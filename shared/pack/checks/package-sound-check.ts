import type { PackCheck } from '../pack-view.ts'
import { checkResult } from './finished-edition.ts'

/** Word will open the file: its parts, relationships and numbers fit together. A failure withholds the pack. */
export function checkPackageSound(faults: readonly string[]): PackCheck {
  return checkResult(
    'package-sound',
    'The Word file is sound',
    faults,
    'Every part, relationship, style, list, note and bookmark of the Word file was followed and found.',
  )
}
