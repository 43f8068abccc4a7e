import { describe, expect, it } from 'vitest'
import { type ChosenOver, createMinuteWriter } from '../../renderer/areas/minutes/minute-writer.ts'
import type { MinuteWritten } from '../../shared/contract/minutes-views.ts'
import { type Minute, minuteFrom, minuteLines } from '../../shared/minutes/minute-blocks.ts'
import { Problem } from '../../shared/problems/problem.ts'

type Answer = (
  write: { readonly minute: Minute; readonly chosenOver?: readonly ChosenOver[] },
  seen: number,
) => Promise<MinuteWritten>

/** Records into which nobody else writes. */
const keeps: Answer = (_, seen) => Promise.resolve({ seen: seen + 1, isBeside: false })

const words = (text: string): Minute => minuteFrom([text], null)

/** A writer whose time stands still until it is told, over records that can go away. */
function aWriter() {
  const sent: string[] = []
  const due: (() => void)[] = []
  const waits: number[] = []
  let answer: Answer = keeps
  const writer = createMinuteWriter(0, {
    name: 'window 1',
    send: (write, seen) => {
      sent.push(minuteLines(write.minute).join('\n'))
      return answer(write, seen)
    },
    tell: () => {},
    now: () => new Date('2024-02-22T14:47:00Z'),
    later: (act, milliseconds) => {
      due.push(act)
      waits.push(milliseconds)
    },
  })
  return {
    writer,
    sent,
    waits,
    answersWith: (next: typeof answer) => {
      answer = next
    },
    timePasses: async () => {
      for (const act of due.splice(0)) act()
      await new Promise(setImmediate)
    },
  }
}

describe('what is typed', () => {
  it('is on its way within a quarter of a second of the first key, however fast the keys come', () => {
    const { writer, waits } = aWriter()
    for (const text of ['M', 'Me', 'Mem']) writer.put(words(text))
    expect(waits).toEqual([250])
  })

  it('is sent as the newest words, one write at a time, and kept only once it is acknowledged', async () => {
    const { writer, sent, answersWith, timePasses } = aWriter()
    const first = Promise.withResolvers<MinuteWritten>()
    answersWith(() => first.promise)
    for (const text of ['M', 'Me', 'Mem']) writer.put(words(text))
    await timePasses()
    expect(writer.state()).toEqual({ kind: 'writing' })
    for (const text of ['Memb', 'Member']) writer.put(words(text))
    await timePasses()
    expect(sent).toEqual(['Mem'])

    answersWith(keeps)
    first.resolve({ seen: 1, isBeside: false })
    await timePasses()
    expect(writer.isWaiting()).toBe(true)
    await timePasses()
    expect(sent).toEqual(['Mem', 'Member'])
    expect(writer.state()).toMatchObject({ kind: 'kept', at: expect.any(Date) as Date })
    expect(writer.follow(2, false)).toBe(false)
    expect(writer.follow(3, false)).toBe(true)
  })

  it('waits in the window while the application is away, and is sent when it is back', async () => {
    const { writer, sent, answersWith, timePasses } = aWriter()
    answersWith(() => Promise.reject(new Problem('connection-lost', {})))
    writer.put(words('A Member asked'))
    await timePasses()
    expect(writer.state()).toEqual({ kind: 'away' })
    writer.put(words('A Member asked when'))
    await timePasses()
    answersWith(keeps)
    await timePasses()
    expect(sent.at(-1)).toBe('A Member asked when')
    expect(writer.isWaiting()).toBe(false)
  })

  it('is kept beside what another window wrote, key by key, until the clerk chooses', async () => {
    const { writer, sent, answersWith, timePasses } = aWriter()
    const goesBeside: Answer = () => Promise.resolve({ seen: 7, isBeside: true })
    answersWith(goesBeside)
    writer.put(words('My words.'))
    await timePasses()
    expect(writer.state()).toMatchObject({ kind: 'beside', seen: 7 })
    writer.put(words('My words, and more.'))
    await timePasses()
    expect(sent).toEqual(['My words.', 'My words, and more.'])
    expect(writer.isWaiting()).toBe(false)
    // The other window goes on writing; the words of this one are still there beside.
    expect(writer.follow(8, true)).toBe(false)

    const seenAt: number[] = []
    answersWith((write, seen) => {
      seenAt.push(seen)
      expect(write.chosenOver).toEqual([])
      return keeps(write, seen)
    })
    writer.settleWith(words('My words, and more.'), 8, [])
    await timePasses()
    expect(seenAt).toEqual([8])
    expect(writer.state()).toMatchObject({ kind: 'kept' })
    expect(writer.follow(9, false)).toBe(false)
  })

  it('gives way once the clerk has chosen in another window, and not to a reading from before', async () => {
    const { writer, answersWith, timePasses } = aWriter()
    answersWith(() => Promise.resolve({ seen: 7, isBeside: true }))
    writer.put(words('My words.'))
    await timePasses()
    expect(writer.follow(7, false)).toBe(false)
    expect(writer.newest()).toEqual(words('My words.'))
    expect(writer.follow(8, false)).toBe(true)
    expect(writer.newest()).toBe(null)
    expect(writer.state()).toEqual({ kind: 'kept', at: null })
  })

  it('is asked about again where the other window wrote on while the clerk chose, and never written over it', async () => {
    const { writer, answersWith, timePasses } = aWriter()
    const seenAt: number[] = []
    answersWith((_, seen) => {
      seenAt.push(seen)
      return Promise.resolve({ seen: 7 + seenAt.length, isBeside: true })
    })
    writer.put(words('My words.'))
    await timePasses()
    writer.settleWith(words('My words.'), 8, [])
    writer.put(words('My words, and more.'))
    await timePasses()
    await timePasses()
    expect(seenAt).toEqual([0, 8, 8])
    expect(writer.state()).toMatchObject({ kind: 'beside', seen: 10 })
  })
})
