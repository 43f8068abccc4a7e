import { cpSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const out = (folder: string): string => resolve(import.meta.dirname, 'dist', folder)
const entry = (name: string): string => resolve(import.meta.dirname, 'electron', name)

/** Stays outside the bundles: Electron itself, native parts, and what must lie as files. These are `dependencies`. */
const lyingOutside = ['electron', 'better-sqlite3', '@napi-rs/canvas', '@matbee/libreoffice-converter']
const external = [...lyingOutside, /^@matbee\/libreoffice-converter\//, ...builtinModules, /^node:/]

/** Builds everything at once with `vite build --app`: the page, the application's entries, and the preload script. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'renderer'),
  // Relative addresses hold at `app://packwright/` and at the loopback host's root alike.
  base: './',
  plugins: [react()],
  environments: {
    // Read from this computer's disk, the page need not be cut up to arrive soon.
    client: { build: { outDir: out('renderer'), emptyOutDir: true, chunkSizeWarningLimit: 2000 } },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: lyingOutside },
      build: {
        ssr: true,
        outDir: out('electron'),
        emptyOutDir: true,
        target: 'node24',
        minify: false,
        rolldownOptions: {
          external,
          input: {
            main: entry('main.ts'),
            loopback: entry('loopback.ts'),
            cli: entry('cli.ts'),
            'pack-process': entry('work/pack-process.ts'),
            'layout-process': entry('layout/layout-process.ts'),
            'drawing-process': entry('drawing/drawing-process.ts'),
          },
          // Flat, as the entries find each other beside themselves (`processes/fork-helper.ts`).
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        ssr: true,
        outDir: out('electron'),
        emptyOutDir: false,
        target: 'node24',
        minify: false,
        rolldownOptions: {
          external: ['electron'],
          input: { preload: entry('preload.ts') },
          // A sandboxed preload script must be one CommonJS file.
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main', 'preload']) {
        const environment = builder.environments[name]
        if (environment === undefined) throw new Error(`vite.config.ts names no environment “${name}”`)
        await builder.build(environment)
      }
      // The charts' typeface, which a machine may not have (`drawing/chart-fonts.ts`).
      for (const face of ['Regular', 'Bold']) {
        const file = `LiberationSans-${face}.ttf`
        cpSync(
          resolve(import.meta.dirname, 'node_modules/pdfjs-dist/standard_fonts', file),
          resolve(out('electron'), 'fonts', file),
        )
      }
      // What the PDF reader takes from its package (`pdf/pdf-resources.ts`).
      for (const folder of ['standard_fonts', 'cmaps', 'iccs', 'wasm'])
        cpSync(
          resolve(import.meta.dirname, 'node_modules/pdfjs-dist', folder),
          resolve(out('electron'), 'pdf-resources', folder),
          { recursive: true },
        )
    },
  },
})
