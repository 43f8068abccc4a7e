/**
 * Where the thread's entry lies: beside this file, as TypeScript in the source and as JavaScript in a bundle. The only
 * place that knows.
 */
export function packWorkerEntry(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  // In two steps, so that a bundler does not take the worker for an asset of its own.
  const file = `./pack-worker.${extension}`
  return new URL(file, import.meta.url)
}
