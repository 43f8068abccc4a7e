import { expect, it } from 'vitest'
import type { OwnNumbers } from '../../shared/pack/pack-plan.ts'
import { p, tinyDocx } from '../helpers/tiny-docx.ts'
import { bodyOf, packOf } from '../helpers/tiny-pack.ts'

/** A preface in roman numerals, then the report from 1. */
const prefaced = tinyDocx({
  body: p('Preface', '<w:sectPr><w:pgNumType w:fmt="lowerRoman"/></w:sectPr>') + p('Report'),
  section: '<w:pgNumType w:start="1"/>',
})
const plain = tinyDocx({ body: p('Text', '<w:sectPr/>') + p('More') })
const fromZero = tinyDocx({ body: p('Cover'), section: '<w:pgNumType w:start="0"/>' })

const asTheyAre = { fromOdd: false, total: null }
const numbersIn = (docx: Uint8Array, ownNumbers?: OwnNumbers): readonly string[] =>
  (
    bodyOf(packOf([docx], {}, ownNumbers === undefined ? [] : [{ ownNumbers }]).docx).match(
      /<w:sectPr>.*?<\/w:sectPr>/g,
    ) ?? []
  ).map((section) => /<w:pgNumType[^>]*>/.exec(section)?.[0] ?? '')

it('keeps a report’s own numbers, in their own form, and where they begin anew', () => {
  expect(numbersIn(prefaced, asTheyAre)).toEqual([
    '<w:pgNumType w:fmt="lowerRoman" w:start="1"/>',
    '<w:pgNumType w:start="1"/>',
  ])
})

it('says that a report counts from 1 which alone need not say so', () => {
  expect(numbersIn(plain, asTheyAre)).toEqual(['<w:pgNumType w:start="1"/>', ''])
})

it('begins with an odd number where the report must begin on a right-hand page', () => {
  expect(numbersIn(fromZero, asTheyAre)).toEqual(['<w:pgNumType w:start="0"/>'])
  expect(numbersIn(fromZero, { fromOdd: true, total: null })).toEqual(['<w:pgNumType w:start="1"/>'])
})

it('begins with an odd number where the report says so itself', () => {
  const report = tinyDocx({ body: p('Cover'), section: '<w:type w:val="oddPage"/>' })
  const body = (ownNumbers?: OwnNumbers): string =>
    bodyOf(packOf([plain, report], {}, [{}, ownNumbers === undefined ? {} : { ownNumbers }]).docx)
  expect(body(asTheyAre)).toContain('<w:type w:val="oddPage"/>')
  expect(body()).not.toContain('oddPage')
})

it('lets the pack’s numbers run through where documents have none of their own', () => {
  expect(numbersIn(prefaced).join('')).toBe('')
})
