import { z } from 'zod'

/**
 * Paths of the fields in `value` that `schema` does not name, e.g. `reports[0].oddity`, in the order they stand.
 * Records of any content, such as a report's blocks, have no unknown fields.
 */
export function unknownFields(schema: z.core.$ZodType, value: unknown, path = ''): readonly string[] {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodObject && isRecord(value)) {
    return Object.entries(value).flatMap(([name, content]) => {
      const place = path === '' ? name : `${path}.${name}`
      // The shape holds schemas by name; a name it does not hold is what we look for.
      const field = Object.hasOwn(inner.shape, name) ? (inner.shape[name] as z.core.$ZodType) : null
      return field === null ? [place] : unknownFields(field, content, place)
    })
  }
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((content, index) => unknownFields(inner.element, content, `${path}[${index}]`))
  }
  return []
}

/** The schema inside what makes it optional, nullable, defaulted or transformed. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return unwrapped(schema.unwrap())
  }
  return schema
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
