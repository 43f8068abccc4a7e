import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { Problem } from '../../shared/problems/problem.ts'

/** How a command is called, for its help and for refusals. */
export interface CommandForm {
  readonly name: string
  /** "pack --db FILE --meeting ID|latest …" */
  readonly usage: string
  /** What it does, in a sentence. */
  readonly about: string
  readonly options: ParseArgsOptionsConfig
  /** How many files stand without an option in front: at least, at most. */
  readonly files: readonly [least: number, most: number]
}

/** A command's arguments, parsed. */
export interface GivenArguments {
  readonly files: readonly string[]
  /** The value of an option that must be there. @throws Problem `command-unclear` */
  needed(option: string): string
  /** The value of an option that may be there. */
  optional(option: string): string | null
  isSet(option: string): boolean
  /** A refusal of what was given, with the usage. */
  unclear(why: string): Problem
}

/**
 * Reads the arguments after a command's name. Nothing is passed over: what the command does not know is refused.
 * @throws Problem `command-unclear`
 */
export function readArguments(form: CommandForm, given: readonly string[]): GivenArguments {
  const unclear = (why: string): Problem => new Problem('command-unclear', { why, usage: form.usage })
  const { values, positionals } = parsed(form, given, unclear)
  const [least, most] = form.files
  if (positionals.length < least)
    throw unclear(`“${form.name}” needs ${least === 1 ? 'a file' : `${least} files`}.`)
  if (positionals.length > most)
    throw unclear(`“${form.name}” does not know what to do with “${positionals[most]}”.`)
  const optional = (option: string): string | null => {
    const value = values[option]
    return typeof value === 'string' && value !== '' ? value : null
  }
  return {
    files: positionals,
    optional,
    needed(option) {
      const value = optional(option)
      if (value === null) throw unclear(`“${form.name}” needs --${option}.`)
      return value
    },
    isSet: (option) => values[option] === true,
    unclear,
  }
}

function parsed({ name, options }: CommandForm, given: readonly string[], unclear: (why: string) => Problem) {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true, strict: true })
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error
    // Node's sentence goes on with advice for programmers; the option it quotes first is the one that is wrong.
    const option = /'(-[^' ,<]+)/.exec(error.message)?.[1] ?? 'one of its options'
    if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw unclear(`“${name}” does not know ${option}.`)
    throw unclear(
      `“${name}” was given ${option} in a way it cannot read: a value is missing, or is one too many.`,
    )
  }
}
