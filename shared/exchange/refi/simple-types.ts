/** An instant as records have it, of any spelling of `xsd:dateTime`; without a zone it is taken for UTC. Null: none. */
export function instantOf(spelled: string | null): string | null {
  if (spelled === null) return null
  const found =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,](\d{1,3})\d*)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(
      spelled.trim(),
    )
  if (!found) return null
  const [, day = '', minutes = '00:00', seconds = ':00', fraction = '0', zone = 'Z'] = found
  const shift = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase()
  const ms = Date.parse(`${day}T${minutes}${seconds}.${fraction.padEnd(3, '0')}${shift}`)
  if (Number.isNaN(ms)) return null
  const iso = new Date(ms).toISOString()
  return iso.length === 24 ? iso : null
}

/** `#RRGGBB` of any spelling of a colour that is met in files; null for names of colours and for what is none. */
export function colourOf(spelled: string | null): string | null {
  const words = (spelled ?? '').trim()
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(words)?.[1]
  if (hex !== undefined) {
    const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex.slice(0, 6)
    return `#${long.toUpperCase()}`
  }
  const parts = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})/i.exec(words)?.slice(1, 4)
  if (!parts) return null
  return `#${parts.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join('')}`.toUpperCase()
}

/** A whole number; decimals are rounded. Null for what is no number. */
export function wholeOf(spelled: string | null): number | null {
  if (spelled === null || !/^[+-]?\d+(?:\.\d+)?$/.test(spelled.trim())) return null
  const number = Math.round(Number(spelled))
  return Number.isSafeInteger(number) ? number : null
}

/** False where the file says so; everything else, and nothing, is true. */
export const codableOf = (spelled: string | null): boolean => !/^(?:false|0)$/i.test(spelled ?? '')
