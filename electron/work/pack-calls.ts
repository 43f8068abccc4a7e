import type { FigureFileReading } from '../../shared/measures/sheets/read-figure-file.ts'
import type { PackPlan, PageMap } from '../../shared/pack/pack-plan.ts'
import type { PaperSpec } from '../../shared/pack/papers.ts'
import type { PaperChanges } from '../../shared/reports/paper-changes.ts'
import type { OfficeWords, ReadReport } from '../../shared/reports/cover.ts'
import type { AssembledPack, CleanChoice, CommonGround, LeakReport, PackPiece } from '../pack/engine.ts'
import type { JoinedPdf, PdfPiece } from '../pdf/join-pdf.ts'
import type { PdfFinish } from '../pdf/pdf-finish.ts'
import type { CleanedSoFar, MadeCuts } from './clean-report.ts'
import type { CheckedPaper, Inspection, toBeDrawn } from './inspection.ts'
import type { LeakSearch } from './pack-work.ts'
import type { FigureRecords, GivenFigures } from './workbook/read-figure-files.ts'
import type { ReadTable, TableBook } from './workbook/table-book.ts'

/** What the pack process can be asked. */
export interface PackCalls {
  readonly inspect: {
    readonly args: readonly [file: Uint8Array, fileName: string]
    readonly value: Inspection | typeof toBeDrawn
  }
  readonly compose: { readonly args: readonly [spec: PaperSpec]; readonly value: Uint8Array }
  readonly assemble: {
    readonly args: readonly [plan: PackPlan, sources: readonly Uint8Array[], ground: CommonGround | null]
    readonly value: AssembledPack
  }
  readonly clean: {
    readonly args: readonly [docx: Uint8Array, choice: CleanChoice, label: string, made: MadeCuts]
    readonly value: CleanedSoFar
  }
  readonly groundOf: {
    readonly args: readonly [deciding: readonly Uint8Array[], others: readonly Uint8Array[]]
    readonly value: CommonGround
  }
  readonly assemblePiece: {
    readonly args: readonly [plan: PackPlan, source: Uint8Array, ground: CommonGround]
    readonly value: PackPiece
  }
  readonly checkPackage: { readonly args: readonly [docx: Uint8Array]; readonly value: readonly string[] }
  readonly findLeaks: { readonly args: readonly [search: LeakSearch]; readonly value: LeakReport }
  readonly check: {
    readonly args: readonly [file: Uint8Array, fileName: string]
    readonly value: CheckedPaper | typeof toBeDrawn
  }
  readonly readReport: {
    readonly args: readonly [docx: Uint8Array, fileName: string, office: OfficeWords | undefined]
    readonly value: ReadReport
  }
  readonly comparePapers: {
    readonly args: readonly [older: Uint8Array, newer: Uint8Array]
    readonly value: PaperChanges
  }
  readonly paragraphs: { readonly args: readonly [docx: Uint8Array]; readonly value: readonly string[] }
  readonly writeBook: { readonly args: readonly [book: TableBook]; readonly value: Uint8Array }
  readonly readTables: {
    readonly args: readonly [xlsx: Uint8Array, fileName: string]
    readonly value: readonly ReadTable[]
  }
  readonly readFigureFiles: {
    readonly args: readonly [files: readonly GivenFigures[], records: FigureRecords]
    readonly value: readonly FigureFileReading[]
  }
  readonly wordsOfPdf: { readonly args: readonly [pdf: Uint8Array]; readonly value: readonly string[] }
  readonly finishPdf: {
    readonly args: readonly [pdf: Uint8Array, finish: PdfFinish]
    readonly value: Uint8Array
  }
  readonly joinPdf: {
    readonly args: readonly [pieces: readonly PdfPiece[], digits: Uint8Array, finish: PdfFinish]
    readonly value: JoinedPdf
  }
  readonly readPdf: { readonly args: readonly [pdf: Uint8Array]; readonly value: PageMap }
}
