import { existsSync } from 'node:fs'
import type { Operations } from '../../shared/contract/contract.ts'
import { countMeetings } from '../db/meeting-repository.ts'
import { authorityName } from '../db/office-repository.ts'
import { lastSavedAt } from '../db/saved-repository.ts'
import { importFile, importSample } from './import-service.ts'
import { today, type ServiceContext } from './service-context.ts'

type OfficeOperations = Pick<
  Operations,
  'office.read' | 'office.import' | 'office.loadSample' | 'office.reportFault'
>

export function createOfficeOperations(context: ServiceContext): OfficeOperations {
  const { db, outside, files, inTurn, log } = context
  return {
    'office.read': async () => ({
      authority: await authorityName(db),
      meetingCount: await countMeetings(db),
      sampleAvailable: outside.sampleOffice !== null && existsSync(outside.sampleOffice),
      today: today(outside.clock),
      lastSavedAt: await lastSavedAt(db),
    }),
    'office.import': ({ file }) => inTurn(() => importFile(context, files.file(file))),
    'office.loadSample': () => inTurn(() => importSample(context)),
    'office.reportFault': async ({ screen, ...unexpected }) => {
      log({ operation: `screen ${screen}`, elapsedMs: 0, outcome: 'unexpected', unexpected })
      return { noted: true }
    },
  }
}
