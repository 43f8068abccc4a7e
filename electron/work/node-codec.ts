import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Codec } from '../pack/engine.ts'

/** Node's own zlib for the Word engine, which knows no platform. */
export const nodeCodec: Codec = {
  inflateRaw: (data, limit, hasMore = false) =>
    inflateRawSync(data, {
      maxOutputLength: limit,
      // One byte more: zlib makes ready for more as soon as its room is full.
      chunkSize: chunkFor(limit + 1),
      finishFlush: ending(hasMore),
    }),
  deflateRaw: (data, hasMore = false) =>
    fitted(deflateRawSync(data, { chunkSize: chunkFor(data.length / 4), finishFlush: ending(hasMore) })),
  crc32: (data, before) => crc32(data, before),
}

const ending = (hasMore: boolean): number => (hasMore ? constants.Z_SYNC_FLUSH : constants.Z_FINISH)

/** Room for a whole answer at once where its size is known and sensible: a file may lie about it. */
function chunkFor(expected: number): number {
  return Math.min(Math.max(Math.ceil(expected), 1024), 4 * 1024 * 1024)
}

/** The answer without the room that was left over: packed parts are kept until the whole file is written. */
function fitted(answer: Uint8Array): Uint8Array {
  return answer.length < answer.buffer.byteLength ? new Uint8Array(answer) : answer
}
