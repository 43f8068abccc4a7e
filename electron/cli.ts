import { runCommand } from './cli/run-command.ts'
import { startLoopback } from './loopback.ts'
import { openInRealWorld } from './outside.ts'
import { chooseEngine } from './layout/choose-engine.ts'
import { placesFrom } from './places.ts'
import { createPackWork } from './work/pack-work-client.ts'

const places = placesFrom(import.meta.dirname)
const interruption = new AbortController()
// The first Ctrl+C ends what runs in good order; a second one is the system's, at once.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort())

process.exitCode = await runCommand(process.argv.slice(2), {
  say: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(text),
  open: (setting) => openInRealWorld({ ...setting, places }),
  openTools: (begin) => ({
    work: createPackWork(),
    layout: chooseEngine({ begin, layoutFolder: places.layoutFolder }),
  }),
  serve: startLoopback,
  interrupted: interruption.signal,
})
