import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** The two functions of the installer's maker that are used here; it has no types for them. */
interface Builder {
  readonly getConfig: (
    projectFolder: string,
    configPath: string,
    options: object,
  ) => Promise<Readonly<Record<string, unknown>>>
  readonly validateConfiguration: (config: object, log: object) => Promise<void>
}

/** The maker's own inner packages are found from where it lies itself. */
const requireFromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))

function openBuilder(): Builder & { readonly log: object } {
  const { getConfig, validateConfiguration } = requireFromBuilder(
    'app-builder-lib/out/util/config/config.js',
  ) as Builder
  const { DebugLogger } = requireFromBuilder('builder-util') as {
    DebugLogger: new (isEnabled: boolean) => object
  }
  return { getConfig, validateConfiguration, log: new DebugLogger(false) }
}

it('has a configuration that the installer’s maker accepts', async () => {
  const { getConfig, validateConfiguration, log } = openBuilder()
  const config = await getConfig(root, join(root, 'electron-builder.yml'), {})
  await expect(validateConfiguration(config, log)).resolves.toBeUndefined()
  await expect(validateConfiguration({ ...config, asarUnpck: [] }, log)).rejects.toThrow(/asarUnpck/)
})

it('sets every fuse of the table, and installs for the clerk alone', async () => {
  const { getConfig } = openBuilder()
  const config = await getConfig(root, join(root, 'electron-builder.yml'), {})
  expect(config['electronFuses']).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  })
  expect(config['nsis']).toMatchObject({
    perMachine: false,
    allowElevation: false,
    deleteAppDataOnUninstall: false,
  })
})

it('has an icon in the sizes Windows asks for, each of which is what its entry says', () => {
  const icon = readFileSync(join(root, 'build/icon.ico'))
  const count = icon.readUInt16LE(4)
  const sizes = Array.from({ length: count }, (_, place) => {
    const entry = icon.subarray(6 + 16 * place, 22 + 16 * place)
    const png = icon.subarray(entry.readUInt32LE(12), entry.readUInt32LE(12) + entry.readUInt32LE(8))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    // A PNG's width stands at its 17th byte.
    expect(png.readUInt32BE(16)).toBe(entry.readUInt8(0) || 256)
    return png.readUInt32BE(16)
  })
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256])
})
