import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Only what hangs is ended: a busy machine must not make a slow test a failed one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    // Two cores: more workers than that only make the layout engine's start slower.
    maxWorkers: 2,
  },
})
