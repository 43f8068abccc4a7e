import { PDFDocument } from '@pdfme/pdf-lib'
import { unzipSync, zipSync } from 'fflate'
import type { PackWork } from '../../electron/work/pack-work.ts'
import type { LeakyBuild } from './leaky-builds.ts'

/** The true pack work, with one step of the public pack spoiled. */
export interface SpoiledWork {
  readonly work: PackWork
  /** Spoils the builds from now on; `null` leaves them alone. @param exempt  bytes of the exempt paper */
  spoils(build: LeakyBuild | null, exempt: Uint8Array): void
}

/** Labels of the papers that a build with wrong sources puts in each other's place. */
const labels = { placeholder: 'Item 5', publicPaper: 'Item 2' } as const

export function spoiledWork(work: PackWork): SpoiledWork {
  let build: LeakyBuild | null = null
  let exempt = new Uint8Array()
  return {
    spoils(next, bytes) {
      build = next
      exempt = new Uint8Array(bytes)
    },
    work: {
      ...work,
      async assemble(plan, sources, options) {
        if (build === null || !isPublic(plan.title)) return work.assemble(plan, sources, options)
        if (build.kind === 'sources') {
          const at = plan.documents.findIndex(
            ({ label }) => build?.kind === 'sources' && label === labels[build.replaced],
          )
          return work.assemble(plan, sources.with(at, exempt), options)
        }
        const assembled = await work.assemble(plan, sources, options)
        return { ...assembled, docx: spoiledDocx(assembled.docx, build) }
      },
      // A spoiled file may be unsound as well: here the search alone must find it.
      checkPackage: (docx, signal) =>
        build === null ? work.checkPackage(docx, signal) : Promise.resolve([]),
      async joinPdf(pieces, digits, finish, signal) {
        const joined = await work.joinPdf(pieces, digits, finish, signal)
        if (build === null || joined.kind !== 'joined' || !isPublic(finish.title)) return joined
        return { ...joined, pdf: await spoiledPdf(joined.pdf, build) }
      },
      async finishPdf(pdf, finish, signal) {
        const finished = await work.finishPdf(pdf, finish, signal)
        return build !== null && isPublic(finish.title) ? spoiledPdf(finished, build) : finished
      },
    },
  }
}

const isPublic = (title: string): boolean => title.includes('public agenda pack')

function spoiledDocx(docx: Uint8Array, build: LeakyBuild): Uint8Array {
  if (build.kind === 'file') return build.spoil(Buffer.from(docx))
  if (build.kind !== 'docx') return docx
  const parts = unzipSync(docx)
  build.spoil(parts)
  return zipSync(parts)
}

async function spoiledPdf(pdf: Uint8Array, build: LeakyBuild): Promise<Uint8Array> {
  if (build.kind === 'pdfFile') return build.spoil(Buffer.from(pdf))
  if (build.kind !== 'pdf') return pdf
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  await build.spoil(document)
  return document.save()
}
