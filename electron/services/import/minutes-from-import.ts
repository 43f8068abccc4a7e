import type { NewMinutes } from '../../db/minutes-repository.ts'
import type { ImportedMinutes } from './minutes-schema.ts'

/** Minutes as an imported file brings them, as the records keep them. */
export function minutesFromImport(minutes: ImportedMinutes): NewMinutes {
  return {
    startedAt: minutes.startTime,
    endedAt: minutes.endTime,
    venue: minutes.venue,
    members: minutes.present.members,
    officers: minutes.present.officers.map(({ name, affiliation }) => ({
      name,
      affiliation: affiliation ?? '',
    })),
    absent: minutes.apologies?.absent ?? [],
    observingOnline: minutes.apologies?.observingOnline ?? [],
    items: minutes.items,
    signatureLine: minutes.signatureLine ?? 'Chair',
    contactOfficer: minutes.contactOfficer,
  }
}
