/** "Supplement 1" */
export function supplementName(number: number): string {
  return `Supplement ${number}`
}

/** What a built version is called: "Version 3", and a supplement by its own number. */
export function versionName({
  version,
  supplement,
}: {
  readonly version: number
  readonly supplement: number | null
}): string {
  return supplement === null ? `Version ${version}` : supplementName(supplement)
}
