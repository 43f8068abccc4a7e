import { createHash } from 'node:crypto'
import { mkdir, readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { refuseIfCancelled } from '../processes/cancelled.ts'
import { packEntry, unpackEntry } from './kept-entry.ts'
import { keepWithin, writeBeside } from './kept-folder.ts'
import type { LaidOut, LayoutEngine, LayOutOptions } from './layout-engine.ts'

export interface KeptLayoutsOptions {
  /** Where results are kept; made when it is not there. */
  readonly folder: string
  /** Bytes that may be kept; beyond them the longest unused go. */
  readonly limitBytes?: number
}

export interface KeptLayouts extends LayoutEngine {
  /** How many documents were found kept, and how many had to be laid out, since it was opened. */
  counts(): { readonly kept: number; readonly laidOut: number }
  /** Whether this document's layout is kept, so that nothing needs doing for it. */
  has(docx: Uint8Array): Promise<boolean>
}

/**
 * An engine that remembers: a document that is byte for byte the same is never laid out twice, not even where a build asks
 * for one that is just being counted. Results stand in a folder under the hash of document and engine; one that no longer
 * reads as it was written is thrown away and made again. A folder that cannot be written to costs time, never a pack.
 */
export function keptLayouts(
  engine: LayoutEngine,
  { folder, limitBytes = 1024 ** 3 }: KeptLayoutsOptions,
): KeptLayouts {
  let kept = 0
  let laidOut = 0
  /** Documents that the engine is at, by their paths, until their pages are kept. */
  const inHand = new Map<string, Promise<LaidOut>>()
  const pathOf = (docx: Uint8Array) => join(folder, `${keyOf(engine.name, docx)}.layout`)

  async function find(path: string): Promise<LaidOut | null> {
    const entry = await readFile(path).catch(() => null)
    const found = entry === null ? null : unpackEntry(entry)
    // Its time says when it was last of use.
    if (found !== null) await utimes(path, new Date(), new Date()).catch(() => undefined)
    return found
  }

  async function keep(path: string, result: LaidOut): Promise<void> {
    await mkdir(folder, { recursive: true })
    await writeBeside(path, packEntry(result))
    await keepWithin(folder, limitBytes)
  }

  async function layOutAndKeep(path: string, docx: Uint8Array, options: LayOutOptions): Promise<LaidOut> {
    let mine = awaited()
    let other: LaidOut | null = null
    const instead = async (): Promise<LaidOut | null> => {
      const begun = inHand.get(path)
      // An engine that begins again after a fault asks again.
      if (begun === mine.promise) return null
      other = (await begun?.catch(() => null)) ?? (await find(path))
      if (other === null) inHand.set(path, mine.promise)
      return other
    }
    const onHandedOn = (lost: unknown): void => {
      if (inHand.get(path) === mine.promise) inHand.delete(path)
      mine.reject(lost)
      mine = awaited()
    }
    try {
      const result = await engine.layOut(docx, { ...options, instead, onHandedOn })
      if (result === other) {
        kept += 1
        return result
      }
      mine.resolve(result)
      laidOut += 1
      await keep(path, result).catch(() => undefined)
      return result
    } catch (error) {
      mine.reject(error)
      throw error
    } finally {
      if (inHand.get(path) === mine.promise) inHand.delete(path)
    }
  }

  return {
    name: engine.name,
    state: () => engine.state(),
    onState: (listener) => engine.onState(listener),
    close: () => engine.close(),
    counts: () => ({ kept, laidOut }),
    has: async (docx) => (await find(pathOf(docx))) !== null,
    async layOut(docx: Uint8Array, options: LayOutOptions): Promise<LaidOut> {
      const path = pathOf(docx)
      const found = await find(path)
      refuseIfCancelled(options.signal)
      if (found !== null) {
        kept += 1
        return found
      }
      return layOutAndKeep(path, docx, options)
    },
  }
}

/** Pages to come, of which nobody need be waiting. */
function awaited(): PromiseWithResolvers<LaidOut> {
  const pages = Promise.withResolvers<LaidOut>()
  pages.promise.catch(() => undefined)
  return pages
}

function keyOf(engineName: string, docx: Uint8Array): string {
  return createHash('sha256').update(engineName).update('\n').update(docx).digest('hex')
}
