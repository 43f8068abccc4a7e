import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Imports that cross a door the wrong way, each in a file of its own. */
const forbidden: Readonly<Record<string, string>> = {
  'shared/agenda/reads-a-file.ts': "import 'node:fs'",
  'shared/agenda/knows-the-contract.ts': "import '../contract/contract.ts'",
  'shared/calendar/knows-an-area.ts': "import '../agenda/meeting.ts'",
  'shared/pack/knows-the-engine.ts': "import '../../electron/pack/index.ts'",
  'migrations/knows-the-present.ts': "import '../shared/agenda/meeting.ts'",
  'electron/pack/knows-node.ts': "import 'node:zlib'",
  'electron/pack/knows-the-records.ts': "import '../db/database.ts'",
  'electron/pack/word/knows-the-records.ts': "import '../../db/database.ts'",
  'electron/work/draws.ts': "import '@napi-rs/canvas'",
  'electron/work/knows-who-draws.ts': "import '../drawing/draw-chart.ts'",
  'electron/pdf/draws.ts': "import '@napi-rs/canvas'",
  'electron/outside.ts': "import './drawing/draw-chart.ts'",
  'electron/work/knows-a-service.ts': "import '../services/pack-service.ts'",
  'electron/layout/knows-the-engine.ts': "import '../pack/index.ts'",
  'electron/db/knows-a-service.ts': "import '../services/pack-service.ts'",
  'electron/services/knows-the-engine.ts': "import '../pack/index.ts'",
  'electron/services/knows-electron.ts': "import 'electron'",
  'electron/hosts/knows-the-records.ts': "import '../db/database.ts'",
  'electron/hosts/knows-electron.ts': "import 'electron'",
  'electron/shell/knows-the-records.ts': "import '../db/database.ts'",
  'electron/packwright.ts': "import './hosts/dispatch.ts'",
  'electron/preload.ts': "import 'node:fs'",
  'renderer/areas/meetings/knows-electron.ts': "import 'electron'",
  'renderer/areas/meetings/knows-the-application.ts': "import '../../../electron/packwright.ts'",
  'renderer/areas/meetings/knows-another-area.ts': "import '../packs/pack-screen.ts'",
  'electron/files/goes-round.ts': "import './comes-back.ts'",
  'electron/files/comes-back.ts': "import './goes-round.ts'",
}

/** Imports the table allows. */
const allowed: Readonly<Record<string, string>> = {
  'shared/contract/knows-an-area.ts': "import '../agenda/meeting.ts'\nimport 'zod'",
  'electron/services/knows-the-shared-pack.ts':
    "import '../../shared/pack/pack-plan.ts'\nimport '../db/database.ts'",
  'electron/work/knows-the-engine.ts': "import '../pack/index.ts'\nimport 'node:zlib'",
  'electron/drawing/draws.ts': "import '@napi-rs/canvas'\nimport '../work/drawing-calls.ts'",
  'electron/db/knows-migrations.ts': "import '../../migrations/index.ts'\nimport 'kysely'",
  'electron/hosts/ipc-host.ts': "import 'electron'",
  'renderer/areas/meetings/knows-its-parts.ts': "import '../../parts/problem-notice.tsx'\nimport 'react'",
}

const office = mkdtempSync(join(tmpdir(), 'packwright-rules-'))
let reported: ReadonlySet<string>

beforeAll(() => {
  cpSync(join(root, 'oxlint.config.ts'), join(office, 'oxlint.config.ts'))
  // The table is TypeScript and knows its own types from the linter's package.
  symlinkSync(join(root, 'node_modules'), join(office, 'node_modules'), 'junction')
  for (const [file, text] of Object.entries({ ...forbidden, ...allowed })) {
    mkdirSync(dirname(join(office, file)), { recursive: true })
    writeFileSync(join(office, file), `${text}\nexport {}\n`)
  }
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format', 'unix'], {
    cwd: office,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const complaints = stdout.split('\n').filter((line) => /no-restricted-imports|no-cycle/.test(line))
  reported = new Set(complaints.map((line) => line.slice(0, line.indexOf(':')).replaceAll('\\', '/')))
})

afterAll(() => rmSync(office, { recursive: true, force: true }))

it.each(Object.keys(forbidden))('refuses the import in %s', (file) => {
  expect(reported).toContain(file)
})

it.each(Object.keys(allowed))('accepts the imports in %s', (file) => {
  expect(reported).not.toContain(file)
})
