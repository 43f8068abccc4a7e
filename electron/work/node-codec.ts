import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Codec } from '../pack/engine.ts'

/** Node's own zlib for the Word engine, which knows no platform. */
export const nodeCodec: Codec = {
  inflateRaw: (data, limit) => inflateRawSync(data, { maxOutputLength: limit }),
  deflateRaw: (data) => deflateRawSync(data),
  crc32: (data) => crc32(data),
}
