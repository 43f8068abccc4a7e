import type { Committee } from '../agenda/meeting.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import { fileNameOf } from '../words/file-name.ts'
import type { Audience } from './pack-plan.ts'

/** Longest name of a committee within a file name, in characters. */
const longestName = 60

/**
 * The name of a pack's files without extension: date, committee, pack type and version, e.g.
 * "2024-02-22 SPPC public pack v3", "… public supplement 1 v4" (R43). Made of nothing else, so that no word of a restricted paper can stand in it.
 */
export function packFileName(
  committee: Pick<Committee, 'name' | 'shortName'>,
  heldOn: IsoDate,
  audience: Audience,
  version: number,
  supplement?: number,
): string {
  const type = supplement === undefined ? 'pack' : `supplement ${supplement}`
  return `${heldOn} ${fileNameOf(committee.shortName ?? committee.name, longestName)} ${audience} ${type} v${version}`
}
