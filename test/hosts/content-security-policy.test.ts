import { expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../electron/hosts/page-files.ts'

const policy = new Map(
  contentSecurityPolicy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ')
    return [name, sources] as const
  }),
)

it('starts from nothing, and runs our own script files only', () => {
  expect(policy.get('default-src')).toEqual(["'none'"])
  expect(policy.get('script-src')).toEqual(["'self'"])
  expect(policy.get('worker-src')).toEqual(["'self'"])
})

it('has no source that evaluates or writes script, and none on the network', () => {
  expect(
    [...policy].filter(([, sources]) => sources.includes("'unsafe-inline'")).map(([name]) => name),
  ).toEqual(['style-src'])
  for (const source of [...policy.values()].flat()) {
    expect(source).not.toMatch(/unsafe-eval|unsafe-hashes|wasm|https?:|wss?:|\*|^\w+\./)
  }
})

it('cannot be framed, given another base, or made to send a form', () => {
  for (const name of ['frame-ancestors', 'base-uri', 'form-action'])
    expect(policy.get(name)).toEqual(["'none'"])
  for (const name of ['object-src', 'frame-src']) expect(policy.has(name)).toBe(false)
})
