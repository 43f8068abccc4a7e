// Starts one of Packwright's tasks (demo, test, start, packwright, bench) on a machine that may have nothing of ours yet.
// The one file that is not TypeScript: it must run under whatever Node the machine has, before ours is installed.
// @ts-check
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const oldestNode = [20, 19]
const [task = '', ...taskArguments] = process.argv.slice(2)

const tasks = new Map([
  ['demo', 'build/demo.ts'],
  ['test', 'build/test.ts'],
  ['start', 'build/start.ts'],
  ['packwright', 'electron/cli.ts'],
  ['bench', 'build/bench.ts'],
])

const entry = tasks.get(task)
if (!entry) stop(`There is no task “${task}”. There are: ${[...tasks.keys()].join(', ')}.`)
if (!isAtLeast(process.versions.node, oldestNode))
  stop(
    `Packwright needs Node ${oldestNode.join('.')} or newer to set itself up; this is ${process.versions.node}. Nothing was installed.`,
  )
installWhatIsMissing()
const ourNode = findOurNode()
process.exitCode =
  spawnSync(ourNode, [join(root, entry), ...taskArguments], { stdio: 'inherit', env: withOurPrograms() })
    .status ?? 1

/** Installs the locked packages unless exactly these are there already. */
function installWhatIsMissing() {
  const stamp = join(root, 'node_modules/.packwright-installed')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stderr.write('Installing what Packwright needs (once; about a minute)…\n')
  const npm = process.env['npm_execpath']
  const options = { cwd: root, stdio: /** @type {['ignore', 2, 2]} */ (['ignore', 2, 2]) }
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], options)
    : spawnSync('npm ci --no-audit --no-fund', { ...options, shell: true })
  if (result.status !== 0)
    stop(
      'The packages could not be installed; npm said why above. Check the connection to the npm registry, then try again.',
    )
  writeFileSync(stamp, wanted)
}

/** The Node that package.json brings, else the running one where it is new enough. */
function findOurNode() {
  const brought = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(brought)) return brought
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.node
  if (isAtLeast(process.versions.node, [24, 0])) return process.execPath
  return stop(
    `Packwright runs under Node ${wanted}, which npm should have brought and did not; this is Node ${process.versions.node}. ` +
      'Nothing was opened. Delete the folder node_modules and try again, or install Node 24 yourself.',
  )
}

/** Programs that a task starts run under our Node too, also where npm did not start us. */
function withOurPrograms() {
  const found = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...process.env, [found]: [join(root, 'node_modules/.bin'), process.env[found]].join(delimiter) }
}

/** @param {string} version @param {number[]} least */
function isAtLeast(version, least) {
  const parts = version.split('.').map(Number)
  for (const [place, wanted] of least.entries()) {
    const part = parts[place] ?? 0
    if (part !== wanted) return part > wanted
  }
  return true
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
