import { basename, dirname, join, resolve } from 'node:path'

/** Where the program's own files lie. */
export interface Places {
  /** The bundled page. */
  readonly page: string
  readonly preload: string
  readonly icon: string
  /** The sample office's `office.json`; it may not have been made. */
  readonly sampleOffice: string
  /** The files of the WebAssembly LibreOffice: as npm put them, or beside the installed program's archive. */
  readonly layoutFolder: string
}

/**
 * The program's files, from the folder of the entry that runs: `electron/` in the source, `dist/electron/` in a bundle.
 * This is the only place that knows the difference. `resources` is the installed program's folder for what does not
 * go into its archive.
 */
export function placesFrom(entryFolder: string, resources: string | null = null): Places {
  const above = dirname(resolve(entryFolder))
  const root = basename(above) === 'dist' ? dirname(above) : above
  const wasm = join(root, 'node_modules/@matbee/libreoffice-converter/wasm')
  return {
    page: join(root, 'dist/renderer'),
    preload: join(root, 'dist/electron/preload.cjs'),
    icon: resources === null ? join(root, 'build/icon.png') : join(resources, 'icon.png'),
    sampleOffice: join(resources ?? join(root, 'dist'), 'sample/office.json'),
    layoutFolder: resources === null ? wasm : join(resources, 'layout'),
  }
}
