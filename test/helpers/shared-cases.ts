import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { TestContext } from 'vitest'

const shared = resolve(import.meta.dirname, '../../../shared')

/** The real meeting of 22 February 2024 with its nine Word reports, where this machine has it. */
export const caseFolder = join(shared, 'cases/sppc-2024-02-22')
/** A policing plan's measures with what its reports claim about them, and series with planted signals. */
export const measuresFolder = join(shared, 'cases/measures')
/** 112 real-world Word files. */
export const corpusFolder = join(shared, 'corpus/docx')

/** Skips the test, saying why, on a machine without the real cases. Returns the folder for convenience. */
export function needs(context: TestContext, folder: string): string {
  if (!existsSync(folder)) context.skip('the real cases are not on this machine (../shared)')
  return folder
}
