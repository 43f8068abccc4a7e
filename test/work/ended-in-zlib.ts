import { parentPort } from 'node:worker_threads'
import { nodeCodec } from '../../electron/work/node-codec.ts'

/** A thread that does nothing but pack and unpack, without a pause, until it is ended. */
parentPort?.on('message', () => {
  const packed = nodeCodec.deflateRaw(new Uint8Array(300))
  for (;;) nodeCodec.inflateRaw(packed, 300)
})
