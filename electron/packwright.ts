import { join } from 'node:path'
import type { Operations } from '../shared/contract/contract.ts'
import { openDatabase } from './db/database.ts'
import { openDayLog } from './files/day-log.ts'
import { createFileTokens, type FileTokens } from './files/file-tokens.ts'
import { openOriginals } from './files/originals.ts'
import { openWordForms } from './files/word-forms.ts'
import { oneAtATime } from './processes/one-at-a-time.ts'
import { createCalendarOperations } from './services/calendar-service.ts'
import { createCommitteeOperations } from './services/committee-service.ts'
import { createOrderOperations } from './services/order-service.ts'
import { createAgendaOperations } from './services/agenda-service.ts'
import { createAppendixOperations } from './services/appendix-service.ts'
import { createEvents, type Events } from './services/events.ts'
import { createHomeOperations } from './services/home-service.ts'
import { createFigureOperations } from './services/figure-service.ts'
import { createMeasureOperations } from './services/measure-service.ts'
import { createMeetingOperations } from './services/meeting-service.ts'
import { createMinutesOperations } from './services/minutes-service.ts'
import { createOfficeOperations } from './services/office-service.ts'
import { createSettingsOperations } from './services/office-settings.ts'
import type { Outside } from './services/outside.ts'
import type { PackOffer } from './services/pack-offer.ts'
import { createPackService } from './services/pack-service.ts'
import { createPublicLookOperations } from './services/public-look-service.ts'
import { createPaperOperations } from './services/paper-service.ts'
import { createPublicationOperations } from './services/publication-service.ts'
import { createReferenceOperations } from './services/reference-service.ts'
import { createReportFormOperations } from './services/report-form-service.ts'
import { createReportOperations } from './services/report-service.ts'
import type { ServiceContext } from './services/service-context.ts'
import { unexpectedProblem } from './services/unexpected.ts'
import { withRecordsProblems } from './services/with-records-problems.ts'
import { createWordFiles } from './services/word-files.ts'

/** The application, open: what it can do, its news, and the files that pass through it. */
export interface Packwright {
  readonly operations: Operations
  readonly events: Events
  /** Holds chosen files and answers the tokens that stand for them. */
  readonly files: Pick<FileTokens, 'offer' | 'offerPath' | 'offerBeside'>
  readonly packs: Pick<PackOffer, 'pdf' | 'folder'>
  /** Stops what runs and lets go of the records. Layout engine and pack work belong to whoever gave them. */
  close(): Promise<void>
}

/**
 * Opens the application on its records. The world it works in is given: it knows neither Electron nor a browser.
 * @throws Problem `wrong-node`, `already-open`, `newer-data`, `records-damaged` and the others of `openDatabase`
 */
export async function openPackwright(outside: Outside): Promise<Packwright> {
  const records = await openDatabase(outside.database, outside.clock)
  const { events, announce } = createEvents(outside.clock)
  const log = openDayLog(join(outside.dataFolder, 'log'), outside.clock)
  const files = createFileTokens()
  const originals = openOriginals(join(outside.dataFolder, 'originals'))
  const wordForms = openWordForms(join(outside.dataFolder, 'word-forms'))
  const context: ServiceContext = {
    db: records.db,
    outside,
    originals,
    wordFiles: createWordFiles(originals, wordForms, outside.work),
    files,
    inTurn: oneAtATime(),
    announce,
    log,
    unexpected: unexpectedProblem(log, 'packs.build'),
  }
  const packs = createPackService(context)
  const stopListening = outside.layout.onState((state) => announce.layout(state))
  const operations: Operations = {
    ...createOfficeOperations(context),
    ...createSettingsOperations(context),
    ...createCommitteeOperations(context),
    ...createOrderOperations(context),
    ...createCalendarOperations(context),
    ...createHomeOperations(context, packs),
    ...createMeetingOperations(context, packs),
    ...createAgendaOperations(context),
    ...createMeasureOperations(context),
    ...createFigureOperations(context),
    ...createMinutesOperations(context),
    ...createPaperOperations(context, packs),
    ...createAppendixOperations(context, packs),
    ...createPublicLookOperations(context),
    ...createReferenceOperations(context),
    ...createReportOperations(context),
    ...createReportFormOperations(context),
    ...createPublicationOperations(context, packs),
    ...packs.operations,
  }
  return {
    operations: withRecordsProblems(operations, outside.database),
    events,
    files,
    packs,
    close: async () => {
      stopListening()
      try {
        await packs.close()
        // What is being brought in is brought in whole.
        await context.inTurn(() => Promise.resolve())
      } finally {
        await records.close()
      }
    },
  }
}
