import { afterEach, describe, expect, it, vi } from 'vitest'
import { goInstead } from '../../renderer/parts/address.ts'

describe('a screen that has nothing to show', () => {
  afterEach(() => vi.unstubAllGlobals())

  /** Where a window at an address goes when its home turns out to be empty. */
  function goneTo(hash: string): readonly string[] {
    const gone: string[] = []
    vi.stubGlobal('location', { hash, replace: (address: string) => gone.push(address) })
    goInstead('home', { screen: 'meetings' })
    return gone
  }

  it('makes way for another', () => {
    expect(goneTo('')).toEqual(['#/meetings'])
    expect(goneTo('#/home')).toEqual(['#/meetings'])
  })

  it('takes nobody from where they have gone meanwhile', () => {
    expect(goneTo('#/measures')).toEqual([])
  })
})
