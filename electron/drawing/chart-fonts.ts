import { GlobalFonts } from '@napi-rs/canvas'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Problem } from '../../shared/problems/problem.ts'

/**
 * Name under which the charts' fonts are known. No machine has another font of this name, so that the picture never
 * depends on what is installed.
 */
export const chartFontFamily = 'Packwright Chart Sans'

const files = ['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf'] as const
let registered = false

/**
 * Makes Liberation Sans known to the canvas: it has Arial's widths and comes with the PDF reader, so that a machine
 * without any fonts draws the same picture as every other.
 * @throws Problem `chart-fonts-missing`
 */
export function registerChartFonts(): void {
  if (registered) return
  const folder = fontFolder()
  for (const file of files) {
    const path = folder === null ? null : join(folder, file)
    // As bytes: inside the installed program's archive the canvas, being native, would find no file.
    const key = path === null ? null : GlobalFonts.register(readFileSync(path), chartFontFamily)
    if (key === null) throw new Problem('chart-fonts-missing', { file })
  }
  registered = true
}

/** Beside the bundled program first, then in the package the fonts come with. */
function fontFolder(): string | null {
  const bundled = join(import.meta.dirname, 'fonts')
  const folders = [bundled, packagedFonts()].filter((folder) => folder !== null)
  return folders.find((folder) => files.every((file) => existsSync(join(folder, file)))) ?? null
}

function packagedFonts(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')
  } catch {
    return null
  }
}
