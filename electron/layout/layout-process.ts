// The layout process: LibreOffice as WebAssembly lives here and nowhere else, for its loader changes the process it is in
// (working folder, fs.readFile), it may stall, and it takes 1.4 GB. Started with the folder of its files as argument.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import {
  ConversionError,
  ConversionErrorCode,
  LibreOfficeConverter,
} from '@matbee/libreoffice-converter/server'
import { readPdf } from '../pdf/read-pdf.ts'
import { openHelperPort } from '../processes/helper-port.ts'
import { watchOver } from '../processes/watch-over.ts'
import { exportFilterData } from './export-options.ts'
import { withSubstitutes } from './font-loader.ts'
import { installedFonts, readFonts } from './installed-fonts.ts'
import type { LayoutMessage, LayOutRequest } from './layout-messages.ts'
import { oneLineDocx } from './one-line-docx.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('the folder of the layout files is missing')

/** Verdicts on the file, after which LibreOffice is as sound as before. */
const refusals: ReadonlySet<string> = new Set([
  ConversionErrorCode.LOAD_FAILED,
  ConversionErrorCode.INVALID_INPUT,
])

const isWarm = watchOver()
// Without V8's slower, better compiler fewer starts stall (3 in 28 for 14 in 42) and all are quicker, while pages take about
// a third longer: 16 ms instead of 12.
setFlagsFromString('--liftoff-only')
const port = openHelperPort<LayOutRequest, LayoutMessage>()
const converter = new LibreOfficeConverter({
  wasmPath: folder,
  fonts: readFonts(installedFonts()),
  wasmLoader: withSubstitutes(createRequire(import.meta.url)(join(folder, 'loader.cjs'))),
})
await converter.initialize()
await port.send({ kind: 'initialised' })
await convert(oneLineDocx())
port.onMessage((request) => {
  // Whatever else goes wrong in LibreOffice may have harmed it: this process ends, and the engine starts another.
  answer(request).catch(() => process.exit(1))
})
isWarm()
await port.send({ kind: 'warm' })

async function answer({ id, docx }: LayOutRequest): Promise<void> {
  const pdf = await convert(docx).catch((error: unknown) => {
    if (error instanceof ConversionError && refusals.has(error.code)) return null
    throw error
  })
  if (pdf === null) await port.send({ kind: 'refused', id })
  else await port.send({ kind: 'laidOut', id, pdf, map: await readPdf(pdf) })
}

async function convert(docx: Uint8Array): Promise<Uint8Array> {
  const { data } = await converter.convert(
    docx,
    { outputFormat: 'pdf', filterOptions: exportFilterData },
    'paper.docx',
  )
  return data
}
