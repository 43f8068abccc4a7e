import { z } from 'zod'
import type { OutstandingReference } from '../references/outstanding-reference.ts'
import { referenceStates } from '../references/outstanding-reference.ts'
import { saidFields } from '../references/sheets/owner-sheet.ts'
import type { SheetsReading } from '../references/sheets/merge-returned.ts'
import { fileToken, id, nothing, words } from './fields.ts'
import { change, read, returns } from './operation.ts'
import { registerAudiences } from './register-audience.ts'
import { registerAges, registerColumns, registerQuestions, sheetForms } from './reference-views.ts'
import type { MadeFile } from './report-views.ts'
import type { MadeSheet, ReferenceRegister, ReferenceStory } from './reference-views.ts'

/** As long as the longest action or status that was ever met, twice. */
const sentence = words(4000)
const short = words(300)
const owners = z.array(short).max(12).readonly()

const fields = z.strictObject({
  action: sentence,
  owners,
  state: z.enum(referenceStates),
  status: z.string().trim().max(4000),
  due: short.nullable(),
  isPublic: z.boolean(),
})

/** What a view of the register shows, and in which order. */
const registerView = z.strictObject({
  typed: z.string().max(200),
  question: z.enum(registerQuestions),
  committeeId: id.nullable(),
  /** Nothing asks for what names no owner. */
  owner: z.union([short, z.literal('')]).nullable(),
  age: z.literal(registerAges).nullable(),
  sort: z.enum(registerColumns),
  descending: z.boolean(),
})

/** What a screen knows of a new reference. */
const raised = { action: sentence, due: short.nullable(), isPublic: z.boolean() }

/** What the clerk can do with the registers of outstanding references; every change is one step that can be undone. */
export const referenceOperations = {
  'references.register': read({ request: nothing, response: returns<ReferenceRegister>() }),
  'references.story': read({
    request: z.strictObject({ referenceId: id }),
    response: returns<ReferenceStory>(),
  }),
  /** Enters what a meeting asked for, under the next number, with the sentence of the minutes that asks for it; agendas to come get their list. */
  'references.raise': change({
    request: z.strictObject({
      ...raised,
      meetingId: id,
      agendaItemId: id.nullable(),
      minuteText: sentence.nullable(),
      owner: short.nullable(),
    }),
    response: returns<OutstandingReference>(),
    changes: ['references', 'meetings'],
  }),
  /** A Word file or a workbook for each owner with only their references. */
  'references.sheets': read({
    request: z.strictObject({ form: z.enum(sheetForms) }),
    response: returns<readonly MadeSheet[]>(),
  }),
  /** What owners' sheets that came back would change; nothing is changed by reading them. */
  'references.readSheets': read({
    request: z.strictObject({ files: z.array(fileToken).min(1).max(500) }),
    response: returns<SheetsReading>(),
  }),
  /** Takes in what the clerk agreed to of sheets that came back, all or none; each owner stands in the history. */
  'references.takeSheets': change({
    request: z.strictObject({
      words: z
        .array(
          z.strictObject({
            referenceId: id,
            field: z.enum(saidFields),
            /** What the register said when the sheet was read. */
            inRegister: z.string().max(4000),
            value: z.string().trim().max(4000),
            owner: short,
            why: short.nullable(),
          }),
        )
        .min(1)
        .max(5000),
    }),
    response: returns<{ readonly taken: number }>(),
    changes: ['references'],
  }),
  /** Changes one reference or many at once, all or none. `seen` is what the window showed: another's words are not written over. */
  'references.change': change({
    request: z.strictObject({
      changes: z
        .array(z.strictObject({ referenceId: id, seen: fields.partial(), fields: fields.partial() }))
        .min(1)
        .max(1000),
      /** Why, in the owner's or the clerk's words. */
      why: short.nullable(),
    }),
    response: returns<readonly OutstandingReference[]>(),
    changes: ['references', 'meetings'],
  }),
  /** Settles what owners have proposed as complete: a committee has agreed to it at a meeting. */
  'references.discharge': change({
    request: z.strictObject({
      referenceIds: z.array(id).min(1).max(1000),
      meetingId: id,
      /** "Item 4" */
      at: short.nullable(),
    }),
    response: returns<readonly OutstandingReference[]>(),
    changes: ['references'],
  }),
  /** `stepId` is the step the window offers to undo: one taken in another window meanwhile is not undone unseen. */
  'references.undo': change({
    request: z.strictObject({ stepId: id }),
    response: returns<{ readonly undone: string }>(),
    changes: ['references', 'meetings'],
  }),
  'references.redo': change({
    request: z.strictObject({ stepId: id }),
    response: returns<{ readonly done: string }>(),
    changes: ['references', 'meetings'],
  }),
  /** The references shown, in their order, as a workbook; a public one leaves out what is not for the public. */
  'references.book': read({
    request: z.strictObject({
      referenceIds: z.array(id).min(1).max(5000),
      audience: z.enum(registerAudiences),
    }),
    response: returns<MadeFile>(),
  }),
  /** Whether references may be shown to the public as they stand; refused where words of a non-public one are among them. */
  'references.forPublic': read({
    request: z.strictObject({ referenceIds: z.array(id).max(5000) }),
    response: returns<{ readonly mayBePublic: true }>(),
  }),
  /** Keeps what the register shows under a name of the clerk's, in the place of a view of that name. */
  'references.keepView': change({
    request: z.strictObject({ name: words(60), view: registerView }),
    response: returns<{ readonly views: number }>(),
    changes: ['references'],
  }),
  'references.dropView': change({
    request: z.strictObject({ name: words(60) }),
    response: returns<{ readonly views: number }>(),
    changes: ['references'],
  }),
  /** Why numbers were never used, the same of each; `null` takes the explanation back. */
  'references.explainGaps': change({
    request: z.strictObject({
      committeeId: id,
      numbers: z.array(short).min(1).max(1000),
      why: short.nullable(),
    }),
    response: returns<{ readonly explained: number }>(),
    changes: ['references'],
  }),
  /** How a committee numbers what it asks for from now on: "{serial}/{yyyy}/P". */
  'references.setNumbering': change({
    request: z.strictObject({ committeeId: id, public: short, nonPublic: short }),
    response: returns<{ readonly next: string }>(),
    changes: ['references'],
  }),
} as const
