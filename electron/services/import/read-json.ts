import type { z } from 'zod'
import { Problem } from '../../../shared/problems/problem.ts'
import { faultyLine } from './json-fault.ts'
import { unknownFields } from './unknown-fields.ts'
import { wrongPlace } from './wrong-place.ts'

/** An imported file that fits its format. */
export interface Checked<Content> {
  /** Its path, or its name where it came without one; how Problems name it. */
  readonly path: string
  readonly content: Content
  /** The same content as one text, whatever the order of fields and the spacing were. */
  readonly canonical: string
  readonly unknownFields: readonly string[]
}

/** An honest file has about ten; what goes on from here calls itself once for each. */
const deepest = 100

/**
 * Reads a JSON file's bytes.
 * @throws Problem `case-file-wrong` naming the line
 */
export function readJson(path: string, bytes: Uint8Array): unknown {
  const text = readText(path, bytes)
  const value = parse(path, text)
  if (isDeeperThan(deepest, value)) throw wrongPlace(path, [], 'its groups lie too deep within one another')
  return value
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const place = `line ${faultyLine(text)}`
    throw new Problem('case-file-wrong', { path, place, why: 'this is not JSON as it should be' }, { cause })
  }
}

function readText(path: string, bytes: Uint8Array): string {
  try {
    // It takes a byte order mark off by itself.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Problem(
      'case-file-wrong',
      { path, place: 'its beginning', why: 'this is not a text in UTF-8' },
      { cause },
    )
  }
}

/**
 * Checks what was read against its format.
 * @throws Problem `case-file-wrong` naming the first wrong place, e.g. `items[4].purpose`
 */
export function checkFields<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  value: unknown,
): Checked<z.output<Schema>> {
  const result = schema.safeParse(value)
  if (!result.success) {
    const issue = result.error.issues[0]
    throw wrongPlace(path, issue?.path ?? [], issue?.message ?? 'it does not fit')
  }
  return {
    path,
    content: result.data,
    canonical: canonicalJson(value),
    unknownFields: unknownFields(schema, value),
  }
}

/** Whether lists and groups lie more than so many within one another; walks without calling itself, as it may be far. */
function isDeeperThan(limit: number, value: unknown): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue
    if (next.depth === limit) return true
    for (const inner of Object.values(next.value)) waiting.push({ value: inner, depth: next.depth + 1 })
  }
  return false
}

/** JSON with every object's fields in alphabetical order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, content: unknown) =>
    typeof content === 'object' && content !== null && !Array.isArray(content)
      ? Object.fromEntries(Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : content,
  )
}
