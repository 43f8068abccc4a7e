import type { WasmLoaderModule } from '@matbee/libreoffice-converter/server'
import { substitutesFile } from './font-substitutes.ts'

/** Before fontconfig's own rules for fonts of equal measure, which begin with 30. */
const place = '/instdir/share/fontconfig/conf.d/29-packwright.conf'

/** The loader of LibreOffice, which then finds our substitutes among its fontconfig files. */
export function withSubstitutes(loader: WasmLoaderModule): WasmLoaderModule {
  return {
    async createModule(config) {
      const module = await loader.createModule(config)
      module.FS.writeFile(place, substitutesFile())
      return module
    },
  }
}
