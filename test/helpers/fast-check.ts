import { configureGlobal } from 'fast-check'

// A run that is named gets the trials of its name, so that one and the same commit is judged alike every time; a run
// without a name looks further each time.
const seed = process.env['PACKWRIGHT_TRIALS']
if (seed !== undefined) configureGlobal({ seed: Number.parseInt(seed, 16) })

export * from 'fast-check'
