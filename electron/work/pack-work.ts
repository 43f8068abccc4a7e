import type { FigureFileReading } from '../../shared/measures/sheets/read-figure-file.ts'
import type { PaperSpec } from '../../shared/pack/papers.ts'
import type { PackPlan, PageMap } from '../../shared/pack/pack-plan.ts'
import type { PaperChanges } from '../../shared/reports/paper-changes.ts'
import type { OfficeWords, ReadReport } from '../../shared/reports/cover.ts'
import type {
  AssembledPack,
  CleanChoice,
  CleanedReport,
  CommonGround,
  LeakReport,
  PackPiece,
  ReadingMatter,
} from '../pack/engine.ts'
import type { JoinedPdf, PdfPiece } from '../pdf/join-pdf.ts'
import type { PdfFinish } from '../pdf/pdf-finish.ts'
import type { Progress } from '../processes/helper-calls.ts'
import type { ChartDrawing } from './drawing-calls.ts'
import type { CheckedPaper, Inspection } from './inspection.ts'
import type { FigureRecords, GivenFigures } from './workbook/read-figure-files.ts'
import type { ReadTable, TableBook } from './workbook/table-book.ts'

export type { CleanChoice, CleanedReport, ReadingMatter }

export type { CommonGround, PackPiece, PdfFinish, PdfPiece }

/** A text kept from the public, under the label that findings give it: "Item 15". */
export type ExemptMatter = ReadingMatter & { readonly label: string }

/** A text the public may read, and the item it belongs to. */
export type OpenMatter = ReadingMatter & { readonly item: string }

/** Where to look for words of exempt papers, and which of their words are everybody's. */
export interface LeakSearch {
  readonly docx: Uint8Array
  /** `null` where only a Word file goes out. */
  readonly pdf: Uint8Array | null
  readonly exempt: readonly ExemptMatter[]
  /** Wording that several items of these share is a form's, not a leak. */
  readonly open: readonly OpenMatter[]
  /** Public packs of earlier meetings. */
  readonly published: readonly ReadingMatter[]
  /** Words the public agenda rightly prints: titles, instructions, names. */
  readonly openWords: readonly string[]
}

/**
 * Work with file contents, in processes of its own. It gets bytes and plans, never the database. Every promise rejects with a
 * Problem where the clerk can act: with `pack-cancelled` when the signal it was given aborts, with `work-stopped` when the
 * process that did the work ended at it twice, or gave no answer.
 */
export interface PackWork {
  /**
   * Judges an arriving file by its content, and turns what is no Word document into one.
   * @throws Problem `not-a-word-file`, `owner-file`, `word-file-…`, `pdf-…`, `excel-…`, `work-stopped`
   */
  inspect(file: Uint8Array, fileName: string): Promise<Inspection>
  /** Judges a file likewise, but tells what is wrong with it instead of throwing. */
  check(file: Uint8Array, fileName: string, signal?: AbortSignal): Promise<CheckedPaper>
  /**
   * What a Word report says of itself: its cover, its summary and the rest of its form.
   * @param office  what the office puts on its own covers
   */
  readReport(docx: Uint8Array, fileName: string, office?: OfficeWords): Promise<ReadReport>
  /** What changed between two versions of a paper, both as Word documents. */
  comparePapers(older: Uint8Array, newer: Uint8Array): Promise<PaperChanges>
  /** The paragraphs of a Word paper as its pages show them. */
  paragraphs(docx: Uint8Array): Promise<readonly string[]>
  /** A workbook of tables of text, such as an owner's sheet. */
  writeBook(book: TableBook): Promise<Uint8Array>
  /** All tables of a workbook or Word file as the text of their cells. @throws Problem `excel-damaged`, `word-file-damaged` */
  readTables(file: Uint8Array, fileName: string): Promise<readonly ReadTable[]>
  /**
   * Reads files of figures, .xlsx or .csv, and says all that taking them in would change.
   * @throws Problem `excel-…`, `figures-no-table`, `figures-unreadable`, `word-file-encrypted`
   */
  readFigureFiles(
    files: readonly GivenFigures[],
    records: FigureRecords,
  ): Promise<readonly FigureFileReading[]>
  /** All words of a PDF, also those that its pages do not show. */
  wordsOfPdf(pdf: Uint8Array): Promise<readonly string[]>
  compose(spec: PaperSpec): Promise<Uint8Array>
  /** @throws Problem `chart-fonts-missing`, `work-stopped` */
  drawChart(drawing: ChartDrawing): Promise<Uint8Array>
  /** `sources[i]` belongs to `plan.documents[i]`. @throws Problem `pack-cancelled` when the signal aborts */
  assemble(
    plan: PackPlan,
    sources: readonly Uint8Array[],
    options?: {
      readonly signal?: AbortSignal | undefined
      readonly onProgress?: ((progress: Progress) => void) | undefined
      /** From `groundOf`; else what these sources have in common. */
      readonly ground?: CommonGround | undefined
    },
  ): Promise<AssembledPack>
  /**
   * A report as the public may have it: nothing hidden goes along. A function of the bytes and the choice.
   * @param label  names the paper in a Problem: "Item 8"
   * @throws Problem `paper-unmergeable`
   */
  clean(docx: Uint8Array, choice: CleanChoice, label: string, signal?: AbortSignal): Promise<CleanedReport>
  /** What documents of a pack have in common: `deciding` those that everybody may see, `others` the rest. */
  groundOf(
    deciding: readonly Uint8Array[],
    others: readonly Uint8Array[],
    signal?: AbortSignal,
  ): Promise<CommonGround>
  /** One document of a pack, merged by itself as it will stand among the others. `plan` is of it alone. */
  assemblePiece(
    plan: PackPlan,
    source: Uint8Array,
    ground: CommonGround,
    signal?: AbortSignal,
  ): Promise<PackPiece>
  /** What is not sound in a Word file, as sentences for the log; empty when it is sound. */
  checkPackage(docx: Uint8Array, signal?: AbortSignal): Promise<readonly string[]>
  findLeaks(search: LeakSearch, signal?: AbortSignal): Promise<LeakReport>
  finishPdf(pdf: Uint8Array, finish: PdfFinish, signal?: AbortSignal): Promise<Uint8Array>
  /** Joins documents laid out each by itself into one finished PDF; `digits` is a PDF numbered from 1 to 10. */
  joinPdf(
    pieces: readonly PdfPiece[],
    digits: Uint8Array,
    finish: PdfFinish,
    signal?: AbortSignal,
  ): Promise<JoinedPdf>
  readPdf(pdf: Uint8Array, signal?: AbortSignal): Promise<PageMap>
  close(): Promise<void>
}
