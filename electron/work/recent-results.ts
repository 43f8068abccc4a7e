/** Results that were of use lately, by the name of what they were made from, within so many bytes. */
export interface RecentResults {
  /**
   * The result kept under `key`, or what `make` gives, kept from then on. What fails is not kept.
   * @param bytesOf  how much of the room it takes; `null` for what is not to be kept
   */
  of<Result extends object>(
    key: string,
    make: () => Promise<Result>,
    bytesOf: (result: Result) => number | null,
  ): Promise<Result>
}

export function recentResults(limitBytes: number): RecentResults {
  // In the order of their last use, the longest unused first.
  const kept = new Map<string, { readonly result: object; readonly bytes: number }>()
  let total = 0

  function forget(key: string): void {
    total -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }

  function keep(key: string, result: object, bytes: number): void {
    forget(key)
    kept.set(key, { result, bytes })
    total += bytes
    for (const oldest of kept.keys()) {
      if (total <= limitBytes) return
      forget(oldest)
    }
  }

  return {
    async of<Result extends object>(
      key: string,
      make: () => Promise<Result>,
      bytesOf: (result: Result) => number | null,
    ) {
      const found = kept.get(key)
      // What is kept under a name was made by the one call that gives this name.
      const result = found === undefined ? await make() : (found.result as Result)
      const bytes = found?.bytes ?? bytesOf(result)
      // One that would drive out all others is no gain.
      if (bytes !== null && bytes <= limitBytes / 2) keep(key, result, bytes)
      return result
    },
  }
}
