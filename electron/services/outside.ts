import type { LayoutEngine } from '../layout/layout-engine.ts'
import type { PackWork } from '../work/pack-work.ts'

/** The world as the application is given it by whoever opens it: desktop, browser host, command line or a test. */
export interface Outside {
  /** The records file; `:memory:` in tests. */
  readonly database: string
  /** Where originals, backups and kept layouts live: beside the records, on a local disk. */
  readonly dataFolder: string
  /** Where finished packs go unless the clerk says otherwise. */
  readonly packFolder: string
  readonly clock: () => Date
  /** Who works here, as the computer knows them: noted with what they take in and publish. */
  readonly person: string
  readonly layout: LayoutEngine
  readonly work: PackWork
  /** The sample office's `office.json`, or `null` where none was made. */
  readonly sampleOffice: string | null
}
