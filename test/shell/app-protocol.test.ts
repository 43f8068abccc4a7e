import { expect, it } from 'vitest'
import { answerPage } from '../../electron/shell/app-protocol.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const served = {
  file: (pathname: string) =>
    Promise.resolve(
      pathname === '/' ? { body: bytes('<!doctype html>'), headers: { 'Content-Type': 'text/html' } } : null,
    ),
  packPdf: (pathname: string) =>
    Promise.resolve(
      pathname === '/packs/3/public.pdf'
        ? { body: bytes('%PDF'), headers: { 'Content-Type': 'application/pdf' } }
        : null,
    ),
}
const asked = async (url: string, method = 'GET') => {
  const answer = await answerPage({ url, method }, served)
  return [answer.status, await answer.text()]
}

it('serves the page and the packs', async () => {
  expect(await asked('app://packwright/')).toEqual([200, '<!doctype html>'])
  expect(await asked('app://packwright/#/meetings/3')).toEqual([200, '<!doctype html>'])
  expect(await asked('app://packwright/packs/3/public.pdf')).toEqual([200, '%PDF'])
})

it.each([
  'app://packwright/secret.json',
  'app://packwright/../secret.json',
  'app://packwright/%2e%2e/secret.json',
  'app://packwright/packs/4/public.pdf',
  'app://packwright.evil/',
  'app://evil@packwright/',
  'https://packwright/',
])('has nothing at %s', async (address) => {
  expect(await asked(address)).toEqual([404, 'There is nothing here.\n'])
})

it('answers nothing but GET', async () => {
  expect((await asked('app://packwright/', 'POST'))[0]).toBe(404)
})
