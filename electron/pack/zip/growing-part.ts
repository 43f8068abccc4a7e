import type { Codec } from '../engine.ts'
import { giveBack } from './give-back.ts'
import { joinedSum } from './joined-sums.ts'
import { deflated, type ZipEntry } from './zip-entry.ts'

const utf8 = new TextEncoder()

/** Letters gathered before they are packed: enough that packing in pieces costs hardly a byte. */
const pieceLength = 256 * 1024

/**
 * A part that is written bit by bit and packed as it grows, so that its text never lies in memory whole. Each piece is
 * packed by itself and can be unpacked by itself; laid end to end they are one deflate stream.
 */
export class GrowingPart {
  private readonly codec: Codec
  private readonly pieces: Uint8Array[] = []
  private waiting: string[] = []
  private waitingLength = 0
  private crc = 0
  private size = 0

  constructor(codec: Codec) {
    this.codec = codec
  }

  get isEmpty(): boolean {
    return this.size === 0 && this.waitingLength === 0
  }

  /** @param text whole elements: a part is read again where it was packed apart */
  push(text: string): void {
    this.waiting.push(text)
    this.waitingLength += text.length
    if (this.waitingLength >= pieceLength) this.packWaiting()
  }

  /** The part between what opens it, which is known only once all else is written, and what closes it. */
  finish(name: string, opening: string, closing: string): ZipEntry {
    this.push(closing)
    const { codec } = this
    const last = utf8.encode(this.taken())
    const first = utf8.encode(opening)
    const size = this.size + last.length
    return {
      name,
      method: deflated,
      crc: joinedSum(codec.crc32(first), codec.crc32(last, this.crc), size),
      size: first.length + size,
      pieces: [codec.deflateRaw(first, true), ...this.pieces, codec.deflateRaw(last)],
    }
  }

  private packWaiting(): void {
    const data = utf8.encode(this.taken())
    this.crc = this.codec.crc32(data, this.crc)
    this.size += data.length
    this.pieces.push(this.codec.deflateRaw(data, true))
    giveBack(data)
  }

  private taken(): string {
    const text = this.waiting.join('')
    this.waiting = []
    this.waitingLength = 0
    return text
  }
}
