import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const bundled = [
  'electron',
  'renderer',
  'shared',
  'migrations',
  'vite.config.ts',
  'package-lock.json',
] as const

/** Whether the bundle in `dist/` is newer than everything it is made from. */
export function isBundleFresh(root: string): boolean {
  const page = join(root, 'dist/renderer/index.html')
  if (!existsSync(page)) return false
  const made = statSync(page).mtimeMs
  return bundled.every((source) => newest(join(root, source)) <= made)
}

/** When the newest file under `path` was changed, in milliseconds since 1970. */
function newest(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs)
}
