import { Problem } from '../../problem'

/** The items of a CSL-JSON file: a list, a list under `items`, or one item alone. Throws a Problem where it is no JSON. */
export function cslItems(text: string): readonly unknown[] {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new Problem(
      'invalid',
      'This is no complete JSON, so no reference was read. Export it again as CSL JSON; nothing was changed.',
    )
  }
  if (Array.isArray(data)) return data
  const items =
    typeof data === 'object' && data !== null && Object.hasOwn(data, 'items')
      ? (data as { items: unknown }).items
      : null
  return Array.isArray(items) ? items : [data]
}
