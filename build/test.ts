// All checks and tests, counted in one closing line: types, lint with the import rules, dead code, form, bundle, and
// every unit, integration and browser test.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { startVitest, type Reporter, type TestModule } from 'vitest/node'
import { findOrInstallBrowser } from './find-browser.ts'
import { add, closingLine, type Count, nothingRun, skipReasons } from './test-count.ts'

const root = join(import.meta.dirname, '..')
const say = (line: string) => process.stdout.write(`${line}\n`)

const checks: readonly (readonly [name: string, program: string, ...programArguments: string[]])[] = [
  ['types', 'tsc', '-p', '.'],
  ['lint and import rules', 'oxlint', '--type-aware'],
  ['dead code', 'knip'],
  ['form', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['bundle', 'vite', 'build', '--app', '--logLevel', 'warn'],
  ['sample office', 'node', 'build/make-sample-office.ts'],
]

let count = nothingRun
for (const [name, program, ...programArguments] of checks)
  count = add(count, check(name, program, programArguments))
count = add(count, await runTests())
for (const name of count.failed) say(`FAILED  ${name}`)
for (const reason of skipReasons(count)) say(reason)
say(closingLine(count))
process.exit(count.failed.length === 0 ? 0 : 1)

function check(name: string, program: string, programArguments: readonly string[]): Count {
  const started = performance.now()
  const { status } = spawnSync(join(root, 'node_modules/.bin', program), programArguments, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  say(
    `${status === 0 ? 'passed' : 'FAILED'}  ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  )
  return status === 0 ? { ...nothingRun, passed: 1 } : { ...nothingRun, failed: [name] }
}

async function runTests(): Promise<Count> {
  const browser = findOrInstallBrowser(say)
  if (!browser) {
    say(
      'FAILED  no browser: install Chromium, Chrome or Edge, or name one in PACKWRIGHT_CHROMIUM, then run this again.',
    )
    return { ...nothingRun, failed: ['no browser'] }
  }
  process.env['PACKWRIGHT_CHROMIUM'] = browser
  let tests = nothingRun
  const counting: Reporter = {
    onTestRunEnd(modules, unhandled) {
      tests = modules
        .map(countModule)
        .reduce(add, { ...nothingRun, failed: unhandled.map(() => 'an error outside every test') })
    },
  }
  const vitest = await startVitest('test', process.argv.slice(2), {
    root,
    watch: false,
    // A failure's whole difference may be a file's bytes.
    diff: { truncateThreshold: 80 },
    reporters: ['default', counting],
  })
  await vitest.close()
  return tests.passed + tests.failed.length === 0 ? { ...tests, failed: ['no test was found'] } : tests
}

/** A file that could not be read counts as one failure: none of its tests ran. */
function countModule(module: TestModule): Count {
  let tests: Count = {
    ...nothingRun,
    failed: module.errors().map(() => `${module.relativeModuleId}, the file itself`),
  }
  for (const test of module.children.allTests()) {
    const { state, errors = [] } = test.result()
    if (state === 'passed') tests = add(tests, { ...nothingRun, passed: 1 })
    else if (state === 'failed') {
      const why = errors.map(({ message }) => stripVTControlCharacters(message).split('\n', 1)[0]).join('; ')
      tests = add(tests, { ...nothingRun, failed: [`${module.relativeModuleId} > ${test.fullName}: ${why}`] })
    } else tests = add(tests, { ...nothingRun, skipped: [skipNote(test.result())] })
  }
  return tests
}

function skipNote(result: { readonly state: string; readonly note?: string | undefined }): string {
  return result.note ?? 'no reason given'
}
