import { defineConfig, type OxlintOverride } from 'oxlint'

/** Libraries by what they are to the house. */
const libraries = {
  node: ['node:*'],
  electron: ['electron', 'electron/*'],
  react: ['react', 'react-dom', 'react/*', 'react-dom/*', '@fluentui/*', '@tanstack/*'],
  sql: ['kysely', 'kysely/*', 'better-sqlite3'],
  zod: ['zod'],
  charts: ['chart.js'],
  canvas: ['@napi-rs/canvas'],
  excel: ['@cj-tech-master/excelts'],
  texts: ['diff'],
  editor: ['prosemirror-*'],
  files: ['fflate', 'docx', 'saxes', 'pdfjs-dist/**', '@pdfme/*'],
} as const
type Library = keyof typeof libraries
const everyLibrary = Object.keys(libraries) as Library[]

/** The rooms of electron/; a room may always look into itself. */
const rooms = [
  'pack',
  'pdf',
  'processes',
  'drawing',
  'work',
  'files',
  'layout',
  'db',
  'services',
  'hosts',
  'shell',
] as const
type Room = (typeof rooms)[number]

/** The areas of the window. */
const areas = [
  'home',
  'measures',
  'meetings',
  'minutes',
  'packs',
  'references',
  'reports',
  'settings',
] as const

const topFolders = ['electron', 'renderer', 'migrations', 'test', 'build'] as const
type TopFolder = (typeof topFolders)[number]

/** A row of the table of who may import whom: what is not named is refused. */
interface Row {
  readonly files: readonly string[]
  readonly except?: readonly string[]
  /** What the refusal says. */
  readonly says: string
  readonly libraries: readonly Library[]
  /** Top-level folders besides `shared/` and its own. */
  readonly folders?: readonly TopFolder[]
  /** Rooms of electron/ beside this one. */
  readonly rooms?: readonly Room[]
  /** Parts of its own folder that it may not look into. */
  readonly never?: readonly string[]
}

const inElectron = ['electron'] as const

const table: readonly Row[] = [
  {
    files: ['shared/**'],
    says: 'shared/ knows only itself; the schema library in contract/ only.',
    libraries: [],
  },
  {
    files: ['shared/contract/**'],
    says: 'shared/contract/ knows shared/ and the schema library.',
    libraries: ['zod'],
  },
  {
    files: ['shared/calendar/**', 'shared/problems/**', 'shared/words/**'],
    says: 'calendar, problems and words stand at the bottom of shared/.',
    libraries: [],
    never: ['agenda', 'minutes', 'references', 'reports', 'measures', 'pack', 'contract'],
  },
  {
    files: ['shared/{agenda,minutes,references,reports}/**'],
    says: 'An area of shared/ knows calendar, problems and other areas, never pack or contract.',
    libraries: [],
    never: ['pack', 'contract'],
  },
  {
    files: ['shared/measures/**'],
    says: 'Measures know calendar, problems, other areas, and the types of the chart library.',
    libraries: ['charts'],
    never: ['pack', 'contract'],
  },
  {
    files: ['shared/pack/**'],
    says: 'shared/pack knows the areas, never the contract.',
    libraries: [],
    never: ['contract'],
  },
  {
    files: ['migrations/**'],
    says: 'A migration is a photograph: it knows kysely and nothing of ours.',
    libraries: ['sql'],
    never: ['shared'],
  },
  room('pack', 'The Word engine is pure: shared/ and itself, no node, no library.', [], []),
  room('pdf', 'electron/pdf knows shared/ and the PDF libraries.', [], ['node', 'files']),
  room('processes', 'electron/processes knows shared/ and node.', [], ['node']),
  room(
    'drawing',
    'electron/drawing is a program of its own: the canvas is loaded here and nowhere else, and nobody imports it.',
    ['pack', 'pdf', 'processes', 'work'],
    ['node', 'charts', 'canvas'],
  ),
  room('files', 'electron/files knows shared/ and node.', [], ['node', 'zod']),
  room(
    'layout',
    'electron/layout knows shared/, pdf/, processes/ and node.',
    ['pdf', 'processes'],
    ['node', 'files'],
  ),
  room(
    'work',
    'electron/work knows shared/, pack/, pdf/, processes/, node, and what reads workbooks; never what draws.',
    ['pack', 'pdf', 'processes'],
    ['node', 'excel', 'texts'],
  ),
  {
    ...room('db', 'electron/db knows shared/, migrations/, kysely and better-sqlite3.', [], ['node', 'sql']),
    folders: ['electron', 'migrations'],
  },
  room(
    'services',
    'Services know shared/, db/, files/, work/, layout/, processes/; the engine only through work/.',
    ['db', 'files', 'work', 'layout', 'processes'],
    ['node', 'sql', 'zod', 'files'],
  ),
  {
    ...room(
      'hosts',
      'Hosts know shared/ and the dispatcher; only ipc-host.ts knows electron.',
      [],
      ['node', 'zod'],
    ),
    except: ['electron/hosts/ipc-host.ts'],
  },
  room(
    'hosts/ipc-host.ts',
    'The IPC host knows shared/, the dispatcher and electron.',
    ['hosts'],
    ['node', 'zod', 'electron'],
  ),
  room('shell', 'The shell knows electron, shared/ and node.', [], ['node', 'zod', 'electron']),
  {
    files: ['electron/packwright.ts'],
    says: 'openPackwright knows services and the rooms beneath them.',
    libraries: ['node'],
    folders: inElectron,
    rooms: ['services', 'db', 'files', 'layout', 'work', 'pdf', 'processes'],
  },
  {
    files: ['electron/preload.ts'],
    says: "The preload knows electron and the contract's types.",
    libraries: ['electron'],
    folders: inElectron,
  },
  {
    files: ['electron/{main,loopback,cli,outside,utility-helper}.ts', 'electron/cli/**'],
    says: 'The application never looks into the window, the tests or the build.',
    libraries: ['node', 'electron', 'zod'],
    folders: inElectron,
    rooms: rooms.filter((each) => each !== 'drawing'),
  },
  windowRow(['renderer/**'], 'The window knows shared/, react and itself.', []),
  ...areas.map((area) =>
    windowRow(
      [`renderer/areas/${area}/**`],
      'Areas do not import one another: what two need moves to parts/.',
      areas.filter((other) => other !== area),
    ),
  ),
]

export default defineConfig({
  plugins: ['typescript', 'react', 'jsx-a11y', 'import', 'unicorn', 'promise', 'vitest', 'node'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['dist/**', 'out/**', 'release/**', 'node_modules/**'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'import/no-cycle': 'error',
    // React's compiler finds it by itself.
    'react/react-in-jsx-scope': 'off',
    // An `as` says why it is safe; a rule against all of them would only be switched off line by line.
    'typescript/no-unsafe-type-assertion': 'off',
    // A small function reads best beside its only use.
    'unicorn/consistent-function-scoping': 'off',
    // The compiler's noImplicitReturns knows an exhaustive switch; this rule does not.
    'typescript/consistent-return': 'off',
  },
  overrides: [
    ...table.map(importRule),
    {
      files: ['renderer/**'],
      rules: {
        'import/no-unassigned-import': ['error', { allow: ['**/*.css'] }],
        // Canvases need a role, and a scroll area must be reachable by keyboard, as axe asks.
        'jsx-a11y/prefer-tag-over-role': 'off',
        'jsx-a11y/no-noninteractive-tabindex': 'off',
      },
    },
  ],
})

/** A room of electron/: it knows `shared/`, itself, the rooms beneath it, and few libraries. */
function room(name: string, says: string, beneath: readonly Room[], mayUse: readonly Library[]): Row {
  const own = rooms.filter((each) => each === name)
  const files = [name.endsWith('.ts') ? `electron/${name}` : `electron/${name}/**`]
  return { files, says, libraries: mayUse, folders: inElectron, rooms: [...own, ...beneath] }
}

function windowRow(files: readonly string[], says: string, otherAreas: readonly string[]): Row {
  return {
    files,
    says,
    libraries: ['react', 'charts', 'editor', 'files'],
    folders: ['renderer'],
    never: otherAreas,
  }
}

function importRule({
  files,
  except = [],
  says,
  libraries: mayUse,
  folders = [],
  rooms: mayEnter,
  never = [],
}: Row): OxlintOverride {
  const refusedFolders = topFolders.filter((folder) => !folders.includes(folder))
  const refusedRooms = mayEnter === undefined ? [] : rooms.filter((each) => !mayEnter.includes(each))
  const regexes = [
    `^\\.\\.?/(.*/)?(${refusedFolders.join('|')})/`,
    ...(refusedRooms.length > 0 ? [`^(\\.\\.?/)+(electron/)?(${refusedRooms.join('|')})/`] : []),
    ...(never.length > 0 ? [`^(\\.\\./)+(areas/)?(${never.join('|')})/`] : []),
  ]
  const refusedLibraries = everyLibrary
    .filter((library) => !mayUse.includes(library))
    .flatMap((library) => libraries[library])
  const patterns = [
    ...regexes.map((regex) => ({ regex, message: says })),
    { group: refusedLibraries, message: says },
  ]
  return {
    files: [...files],
    excludeFiles: [...except],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  }
}
