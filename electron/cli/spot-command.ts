import { spotRequests } from '../../shared/references/spot.ts'
import { readGiven } from '../files/file-tokens.ts'
import { type Command, json, jsonOption } from './command.ts'

/** Finds in the text of minutes what the window would offer as outstanding references; always prints JSON. */
export const spotCommand: Command = {
  name: 'spot',
  usage: 'spot FILE.txt [--json]',
  about:
    'Finds the sentences of minutes that ask for, promise or undertake something: who is to act, and when.',
  options: jsonOption,
  files: [1, 1],
  async run({ files: [path = ''] }, { say }) {
    const text = new TextDecoder().decode(await readGiven(path))
    say(json(spotRequests(text).map(({ sentence, owner, due }) => ({ sentence, owner, due }))))
    return 0
  },
}
