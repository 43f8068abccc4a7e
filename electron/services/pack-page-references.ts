import { type PageReference, pageReferences } from '../../shared/pack/page-references.ts'
import type { PackEdition } from '../../shared/pack/pack-view.ts'
import { disk } from '../files/file-system.ts'
import type { PackWork } from '../work/pack-work.ts'

/** Reads the page numbers that a finished pack's papers name, each pack once; none where its file is gone. */
export function pageReferencesReader(
  work: PackWork,
): (edition: PackEdition) => Promise<readonly PageReference[]> {
  const read = new Map<string, Promise<readonly PageReference[]>>()
  return ({ pdfPath, sha256, documents }) => {
    const known = read.get(sha256.pdf)
    if (known) return known
    const reading = readFrom(pdfPath, documents)
    read.set(sha256.pdf, reading)
    reading.catch(() => read.delete(sha256.pdf))
    return reading
  }

  async function readFrom(
    path: string,
    documents: PackEdition['documents'],
  ): Promise<readonly PageReference[]> {
    if (!(await disk.exists(path))) return []
    const { pages } = await work.readPdf(await disk.read(path), new AbortController().signal)
    return pageReferences(
      documents,
      pages.map(({ text }) => text),
    )
  }
}
