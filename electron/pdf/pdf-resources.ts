import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** What the reader takes from its own folder and from nowhere else: type, character maps, colour profiles, decoders. */
const resourceFolders = ['standard_fonts', 'cmaps', 'iccs', 'wasm'] as const

/** The reader's options that name those folders; `{}` where they are not, and PDFs then bring all they need or show gaps. */
export function resourceOptions() {
  const folder = resourceFolder()
  if (folder === null) return {}
  const [standardFontDataUrl, cMapUrl, iccUrl, wasmUrl] = resourceFolders.map((name) =>
    join(folder, name, '/'),
  )
  return { standardFontDataUrl, cMapUrl, cMapPacked: true, iccUrl, wasmUrl }
}

/** Beside the bundled program first, then the package they come with. */
function resourceFolder(): string | null {
  const bundled = join(import.meta.dirname, 'pdf-resources')
  return (
    [bundled, packageFolder()].find((folder) => folder !== null && existsSync(join(folder, 'cmaps'))) ?? null
  )
}

function packageFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  } catch {
    return null
  }
}
