import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where an installed LibreOffice stands: on PATH, else where its installers put it; `null` when there is none. */
export function findSoffice(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  exists: (path: string) => boolean = existsSync,
): string | null {
  const program = platform === 'win32' ? 'soffice.com' : 'soffice'
  const onPath = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return (
    [...onPath, ...usualFolders(environment, platform)].map((folder) => join(folder, program)).find(exists) ??
    null
  )
}

function usualFolders(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS']
  if (platform !== 'win32') return ['/usr/lib/libreoffice/program', '/opt/libreoffice/program']
  return [environment['ProgramFiles'], environment['ProgramFiles(x86)']]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'LibreOffice', 'program'))
}
