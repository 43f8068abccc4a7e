import type { TestContext } from 'vitest'
import { compose } from '../../../electron/pack/compose/compose.ts'
import { findSoffice } from '../../../electron/layout/find-soffice.ts'
import { sofficeEngine } from '../../../electron/layout/soffice-engine.ts'
import type { PageMap } from '../../../shared/pack/pack-plan.ts'
import type { PaperSpec } from '../../../shared/pack/papers.ts'
import { codec } from './read-paper.ts'

/** Lays a paper out alone with an installed LibreOffice; skips the test, saying why, where there is none. */
export async function laidOut(context: TestContext, spec: PaperSpec): Promise<PageMap> {
  const program = findSoffice()
  if (program === null) context.skip('no LibreOffice is installed on this machine')
  const engine = sofficeEngine(program)
  try {
    return (await engine.layOut(compose(spec, codec), { subject: spec.documentTitle })).map
  } finally {
    await engine.close()
  }
}
