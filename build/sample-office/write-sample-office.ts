import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sampleOffice } from './sample-office.ts'

/** Writes the sample office into `folder`, which is made if need be: `office.json`, the meeting and `reports/`. */
export async function writeSampleOffice(folder: string): Promise<void> {
  for (const [name, bytes] of await sampleOffice()) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes)
  }
}
