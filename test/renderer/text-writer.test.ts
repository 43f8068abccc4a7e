import { expect, it } from 'vitest'
import { createTextWriter } from '../../renderer/areas/measures/measure/text-writer.ts'

/** A text in front of records that answer when they are told to. */
function writerOf(first: string) {
  const sent: string[] = []
  const answers: { readonly resolve: () => void; readonly reject: (problem: Error) => void }[] = []
  const later: (() => void)[] = []
  const writer = createTextWriter(first, {
    send(text, seen) {
      sent.push(`${seen} → ${text}`)
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      answers.push({ resolve, reject })
      return promise
    },
    tell: () => {},
    later: (act) => later.push(act),
  })
  const rests = (): void => later.splice(0).forEach((act) => act())
  return { writer, sent, rests, answers, settles: () => new Promise((go) => setTimeout(go)) }
}

it('saves once the keys rest, and what was typed meanwhile after it', async () => {
  const { writer, sent, rests, answers, settles } = writerOf('Ice')
  writer.type('Ice o')
  writer.type('Ice on')
  rests()
  writer.type('Ice on roads')
  rests()
  expect(sent).toEqual(['Ice → Ice on'])
  answers[0]?.resolve()
  await settles()
  expect(sent).toEqual(['Ice → Ice on', 'Ice on → Ice on roads'])
  expect(writer.isWaiting()).toBe(true)
  answers[1]?.resolve()
  await settles()
  expect(writer.isWaiting()).toBe(false)
})

it('shows another’s words while nothing is typed, and never puts them over what is', () => {
  const { writer } = writerOf('Ice')
  writer.hear('Snow')
  expect(writer.text()).toBe('Snow')
  writer.type('Snow and')
  writer.hear('Rain')
  expect(writer.text()).toBe('Snow and')
})

it('keeps words that were refused until the clerk chooses', async () => {
  const { writer, sent, answers, settles } = writerOf('Ice')
  writer.type('Ice on')
  writer.flush()
  answers[0]?.reject(new Error('elsewhere'))
  await settles()
  writer.hear('Snow')
  expect(writer.text()).toBe('Ice on')
  expect(writer.problem()).toEqual(new Error('elsewhere'))
  writer.flush()
  expect(sent).toHaveLength(1)
  writer.keep('mine')
  expect(sent).toEqual(['Ice → Ice on', 'Snow → Ice on'])
})

it('takes the other words when the clerk wants them', async () => {
  const { writer, sent, answers, settles } = writerOf('Ice')
  writer.type('Ice on')
  writer.flush()
  answers[0]?.reject(new Error('elsewhere'))
  await settles()
  writer.hear('Snow')
  writer.keep('theirs')
  expect(writer.text()).toBe('Snow')
  expect(sent).toHaveLength(1)
})
