import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Codec } from '../pack/engine.ts'

/** Node's own zlib for the Word engine, which knows no platform. */
export const nodeCodec: Codec = {
  inflateRaw: (data, limit, hasMore = false) =>
    inflateRawSync(data, { maxOutputLength: limit, finishFlush: ending(hasMore) }),
  deflateRaw: (data, hasMore = false) => deflateRawSync(data, { finishFlush: ending(hasMore) }),
  crc32: (data, before) => crc32(data, before),
}

const ending = (hasMore: boolean): number => (hasMore ? constants.Z_SYNC_FLUSH : constants.Z_FINISH)
