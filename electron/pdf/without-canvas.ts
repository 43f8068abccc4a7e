import { registerHooks } from 'node:module'

const canvas = '@napi-rs/canvas'
const nothing = 'packwright:no-canvas'

/**
 * Loads pdf.js without the canvas that it asks for in every Node, whether or not it will draw. Only what draws may
 * load one (`drawing/drawing-process.ts`); those who only read need no more than the names of what it would draw with.
 * Where a `DOMMatrix` is there already, somebody means to draw, and the canvas is let in.
 */
export async function withoutCanvas<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  if ('DOMMatrix' in globalThis) return load()
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === canvas
        ? { url: nothing, format: 'commonjs', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === nothing
        ? {
            format: 'commonjs',
            source: 'exports.DOMMatrix = class {}; exports.Path2D = class {}',
            shortCircuit: true,
          }
        : next(url, context),
  })
  try {
    return await load()
  } finally {
    hooks.deregister()
  }
}
