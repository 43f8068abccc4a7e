import type { CountedSides } from '../../shared/pack/number-pack.ts'
import { keepCount } from '../db/pack-repository.ts'
import { aloneForms, countAlone } from './pack-alone.ts'
import { type InputDocument, packContents } from './pack-documents.ts'
import { countFrontSheet } from './pack-front-sheet.ts'
import { groundsOf } from './pack-ground.ts'
import { type PackInput, readPackInput } from './pack-input.ts'
import { type KnownCounts, knownCounts } from './pack-known-counts.ts'
import { contentKey, materialOf, paperOf } from './pack-material.ts'
import type { KnownPages } from './pack-offer.ts'
import type { Grounds } from './pack-piece.ts'
import type { PackTools } from './pack-tools.ts'
import type { ServiceContext } from './service-context.ts'
import type { Throttled } from './throttled.ts'

export interface PageCounter {
  /** Answers what is known at once; what is missing is then counted in the background and announced. */
  pages(meetingId: number): Promise<KnownPages>
  /** Stops counting. */
  close(): Promise<void>
}

export interface PageCounterOptions {
  readonly context: ServiceContext
  readonly tools: Omit<PackTools, 'signal'>
  /** A build counts everything itself and has the layout engine to itself. */
  readonly isBusy: () => boolean
  /** Says that papers have changed. */
  readonly news: Throttled
}

/** Counts papers as they arrive, one at a time and quietly, so that ranges stand on the agenda before a build. */
export function createPageCounter({ context, tools, isBusy, news }: PageCounterOptions): PageCounter {
  const controller = new AbortController()
  const asked = new Set<number>()
  /** Keys of what could not be laid out: trying it again at every look would keep the engine busy for nothing. */
  const failed = new Set<string>()
  let counting: Promise<void> = Promise.resolve()

  async function known(meetingId: number): Promise<KnownCounts> {
    return knownCounts(context.db, tools.layout.name, await readPackInput(context.db, meetingId))
  }

  function countLater(meetingId: number): void {
    if (asked.has(meetingId) || isBusy() || controller.signal.aborted) return
    asked.add(meetingId)
    counting = counting
      .then(() => countMissing(meetingId))
      .catch(() => undefined)
      .finally(() => asked.delete(meetingId))
  }

  /** A paper that cannot be laid out says so when the pack is built; here nobody asked. */
  async function countOrGiveUp(key: string, count: () => Promise<CountedSides>): Promise<void> {
    try {
      await keepCount(context.db, tools.layout.name, key, await count())
    } catch (error) {
      if (controller.signal.aborted) throw error
      failed.add(key)
    }
  }

  async function countMissing(meetingId: number): Promise<void> {
    const work = { ...tools, signal: controller.signal }
    const groundsFor = knownGrounds(context, work)
    for (;;) {
      const { input, missing, frontSheetKey, documents } = await known(meetingId)
      const next = missing.find((each) => !failed.has(contentKey(each, input)))
      if (controller.signal.aborted || isBusy()) return
      // The front sheet first: with it, each further count gives a page range.
      if (frontSheetKey !== null && !failed.has(frontSheetKey))
        await countOrGiveUp(frontSheetKey, async () => {
          const counted = await countFrontSheet(work, input, documents, await groundsFor(input))
          return counted.sides
        })
      else if (next)
        await countOrGiveUp(contentKey(next, input), async () =>
          countOne(context, work, input, next, await groundsFor(input)),
        )
      else return
      news.ask()
    }
  }

  return {
    async pages(meetingId) {
      const { missing, frontSheetKey, pages } = await known(meetingId)
      if (missing.length > 0 || frontSheetKey !== null) countLater(meetingId)
      return pages
    },
    async close() {
      controller.abort()
      await counting
      news.flush()
    },
  }
}

/** The grounds of a meeting's documents, worked out again only when a document has changed. */
export function knownGrounds(
  { wordFiles }: ServiceContext,
  tools: PackTools,
): (input: PackInput) => Promise<Grounds> {
  let known: { readonly hash: string; readonly grounds: Promise<Grounds> } | null = null
  return (input) => {
    const hash = groundsKey(input)
    if (known?.hash !== hash) known = { hash, grounds: readGrounds(input) }
    return known.grounds
  }

  /** A paper that cannot be read has its say when the pack is built. */
  async function readGrounds(input: PackInput): Promise<Grounds> {
    const sources = { wordFiles, work: tools.work }
    const read = packContents(input).documents.map(async (each) => [
      { document: each.document, ...(await paperOf(each, input, sources)) },
    ])
    const papers = await Promise.all(read.map((each) => each.catch(() => [])))
    return groundsOf(tools, papers.flat())
  }
}

/** Names what the grounds depend on: the officers' papers, which of them are exempt, and which papers are the house's own. */
function groundsKey(input: PackInput): string {
  const { documents } = packContents(input)
  return JSON.stringify(
    documents.map(({ document, content }) => [
      document.isExempt,
      content.kind === 'original' ? [content.paper.originalHash, content.paper.trackedChanges] : content.kind,
    ]),
  )
}

/** Counts one paper as it will stand among the others, so that the build finds its layout kept. */
async function countOne(
  { wordFiles }: ServiceContext,
  tools: PackTools,
  input: PackInput,
  next: InputDocument,
  grounds: Grounds,
): Promise<CountedSides> {
  const { document } = next
  const material = await materialOf(next, input, { wordFiles, work: tools.work })
  const { sides } = await countAlone(tools, document, await aloneForms(tools, material, grounds))
  return document.isExempt ? { ...sides, public: 1 } : sides
}
