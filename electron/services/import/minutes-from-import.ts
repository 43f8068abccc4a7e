import type { Person, Standing } from '../../../shared/minutes/attendance.ts'
import { minuteFrom } from '../../../shared/minutes/minute-blocks.ts'
import { throughout } from '../../../shared/minutes/stays.ts'
import { findMinutes } from '../../db/minutes-repository.ts'
import { addMinutes, type NewMinutes, removeMinutes } from '../../db/minutes-writing.ts'
import type { Database } from '../../db/tables.ts'
import type { ImportedMinutes } from './minutes-schema.ts'

/**
 * Writes minutes that a file brings, in place of those that a file brought before. Minutes that were taken here, or that
 * have gone on their way since, are the office's own and stay.
 */
export async function saveImportedMinutes(
  db: Database,
  meetingId: number,
  minutes: ImportedMinutes,
): Promise<void> {
  const known = await findMinutes(db, meetingId)
  if (known !== null && (known.origin === 'taken' || known.state !== 'draft')) return
  if (known !== null) await removeMinutes(db, meetingId)
  await addMinutes(db, meetingId, minutesFromImport(minutes))
}

/** Minutes as an imported file brings them, as the records keep them. */
function minutesFromImport(minutes: ImportedMinutes): NewMinutes {
  return {
    origin: 'imported',
    startedAt: minutes.startTime,
    endedAt: minutes.endTime,
    venue: minutes.venue,
    signatureLine: minutes.signatureLine ?? 'Chair',
    contact: minutes.contactOfficer,
    people: peopleOf(minutes),
    items: minutes.items.map(({ number, part, title, kind, paragraphs, resolution }) => ({
      number,
      letter: null,
      part,
      title,
      kind,
      agendaItemId: null,
      exemptParagraphs: [],
      publicity: 'byRule',
      blocks: minuteFrom(paragraphs, resolution),
      summary: null,
      takenAt: null,
      takenOrder: null,
    })),
  }
}

/** Whoever sent apologies and watched from elsewhere is named once, as watching. */
function peopleOf({ present, apologies }: ImportedMinutes): NewMinutes['people'] {
  const watching = apologies?.observingOnline ?? []
  const absent = (apologies?.absent ?? []).filter((name) => !watching.includes(name))
  return [
    ...present.members.map(({ printed, name, role }) =>
      person({ printed, name, role, votes: role !== 'External Member' }),
    ),
    ...present.officers.map(({ name, affiliation }) =>
      person({ kind: 'officer', name, affiliation: affiliation ?? '', votes: false }),
    ),
    ...absent.map((name) => elsewhere(name, 'apologies')),
    ...watching.map((name) => elsewhere(name, 'observingOnline')),
  ]
}

const elsewhere = (name: string, standing: Standing) => person({ name, role: 'Member', standing, stays: [] })

function person(said: Partial<Person> & Pick<Person, 'name'>): Omit<Person, 'id'> {
  return {
    kind: 'member',
    printed: said.name,
    role: null,
    affiliation: '',
    standing: 'present',
    stays: throughout,
    votes: true,
    earlier: [],
    substituteFor: null,
    ...said,
  }
}
