import { once } from 'node:events'
import { type Command, databaseOption, json, jsonOption } from './command.ts'

/** Opens Packwright in a browser window and serves it until it is interrupted. */
export const serveCommand: Command = {
  name: 'serve',
  usage: 'serve --db FILE [--port N] [--no-open] [--json]',
  about: 'Opens Packwright in a browser window of this computer, or prints its address only.',
  options: { ...databaseOption, ...jsonOption, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  files: [0, 0],
  async run(given, { say, serve, interrupted }) {
    const database = given.needed('db')
    const port = Number(given.optional('port') ?? '0')
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw given.unclear('A port is a number from 0 to 65535.')
    const host = await serve({ database, port, open: !given.isSet('no-open') })
    // Not logged anywhere: the address lets one window in, once.
    say(given.isSet('json') ? json({ url: host.url }) : `Packwright is at ${host.url}\n`)
    if (!interrupted.aborted) await once(interrupted, 'abort')
    await host.close()
    return 0
  },
}
