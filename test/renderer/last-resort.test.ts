import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LastResort } from '../../renderer/app/last-resort.tsx'
import { Problem } from '../../shared/problems/problem.ts'

const shown = (problem: unknown) => renderToStaticMarkup(createElement(LastResort, { problem }))

it('offers to open the window again after a fault, when the page is read anew', () => {
  expect(shown(new Problem('unexpected', { number: '123456' }))).toContain('Open this window again</button>')
  expect(shown(new Problem('connection-lost', {}))).toContain('Open this window again</button>')
})

it('tells a page that is not known what helps, and offers no button that cannot', () => {
  const refused = shown(new Problem('not-from-packwright', {}))
  expect(refused).toContain('start Packwright again')
  expect(refused).not.toContain('<button')
})
