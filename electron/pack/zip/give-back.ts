/**
 * Gives the memory of bytes back at once that the collector would let lie until it next comes by: parts are large, and most
 * are read once. The bytes are gone afterwards.
 *
 * @param data made for its owner alone; what shares its memory with others is left as it is
 */
export function giveBack({ buffer, byteOffset, byteLength }: Uint8Array): void {
  // Small answers lie in a stretch that the platform deals out to many.
  const hasOwn = byteOffset === 0 && byteLength * 2 > buffer.byteLength
  if (hasOwn && buffer instanceof ArrayBuffer) buffer.transfer(0)
}
