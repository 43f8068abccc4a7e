import type { NoDetails, WordsFor } from './problem-words.ts'

export interface SystemProblems {
  readonly 'wrong-node': { readonly found: string; readonly needed: string }
  readonly 'already-open': { readonly path: string }
  readonly 'no-such-records': { readonly path: string }
  readonly 'newer-data': { readonly found: number; readonly known: number }
  readonly 'records-damaged': { readonly path: string; readonly why: string }
  readonly 'safe-copy-failed': { readonly folder: string; readonly why: string }
  readonly 'upgrade-failed': { readonly copy: string }
  readonly 'request-malformed': { readonly operation: string; readonly why: string }
  readonly 'no-such-operation': { readonly operation: string }
  readonly unexpected: { readonly number: string }
  readonly 'not-from-packwright': NoDetails
  readonly 'connection-lost': NoDetails
  readonly 'port-taken': { readonly port: number }
  readonly 'command-unclear': { readonly why: string; readonly usage: string }
}

export const systemWords: WordsFor<SystemProblems> = {
  'wrong-node': ({ found, needed }) => ({
    what: `Packwright needs Node ${needed}; this is Node ${found}. Nothing was opened.`,
    next: 'Start it with “npm start”, “npm run demo” or “npm run packwright”, which bring the right Node with them.',
  }),
  'already-open': ({ path }) => ({
    what: `Packwright is already open on “${path}”. No data was touched.`,
    next: 'Use the window that is open, or close it first.',
  }),
  'no-such-records': ({ path }) => ({
    what: `“${path}” cannot be read as a records file. Nothing was changed.`,
    next: 'Name the records file of an office, as “import” made it.',
  }),
  'newer-data': ({ found, known }) => ({
    what: `These records were last used with a newer Packwright (records ${found}; this one knows ${known}). Nothing was changed.`,
    next: 'Ask IT to install the newer version.',
  }),
  'records-damaged': ({ path, why }) => ({
    what: `A problem was found in the records file “${path}”: ${why}. It was left untouched.`,
    next: 'Restore the newest backup, or send the file to whoever helps you.',
  }),
  'safe-copy-failed': ({ folder, why }) => ({
    what: `Your records need an update, and the safe copy that goes before it could not be made in “${folder}” (${why}). Nothing was changed.`,
    next: 'Free some space or ask IT for write access there, then start Packwright again.',
  }),
  'upgrade-failed': ({ copy }) => ({
    what: `The update of your records did not finish. They are as they were; a safe copy is at “${copy}”.`,
    next: 'Try again; if it happens twice, send the copy to whoever helps you.',
  }),
  'request-malformed': ({ operation, why }) => ({
    what: `“${operation}” was asked for in a way Packwright does not understand: ${why}. Nothing was changed.`,
    next: 'Check what was given and try again.',
  }),
  'no-such-operation': ({ operation }) => ({
    what: `Packwright does not know “${operation}”.`,
    next: 'Check the spelling.',
  }),
  unexpected: ({ number }) => ({
    what: `Packwright met something it does not know (number ${number}). Everything saved is safe.`,
    next: 'Copy the number for whoever helps you.',
  }),
  'not-from-packwright': () => ({
    what: 'Packwright does not know this page.',
    next: 'Use the address that Packwright printed when it started. If that was used before, or minutes ago, start Packwright again.',
  }),
  'port-taken': ({ port }) => ({
    what: `Another program uses port ${port} of this computer.`,
    next: 'Give another port, or none to let Packwright choose one.',
  }),
  'command-unclear': ({ why, usage }) => ({
    what: why,
    next: `It is used like this: ${usage}`,
  }),
  'connection-lost': () => ({
    what: 'Packwright no longer answers. Everything saved is safe.',
    next: 'Start Packwright again.',
  }),
}
