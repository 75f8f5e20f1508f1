type Rgb = readonly [red: number, green: number, blue: number]

const parse = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as never

const print = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** Relative luminance, 0 to 1, of `#RRGGBB`, as WCAG 2.2 defines it. */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of two colours `#RRGGBB`, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(parse(a)), luminance(parse(b))].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/**
 * The colour, moved towards black (or, on a dark paper, towards white) just as far as `ratio` asks. Both `#RRGGBB`;
 * answers `#rrggbb`.
 */
export function legible(colour: string, paper: string, ratio = 4.5): string {
  const key = `${colour} ${paper} ${ratio}`
  const kept = known.get(key) ?? mixed(colour, paper, ratio)
  if (known.size > 5000) known.clear()
  known.set(key, kept)
  return kept
}

/** Answers so far: a margin asks for the same few colours at every frame. */
const known = new Map<string, string>()

function mixed(colour: string, paper: string, ratio: number): string {
  const goal = luminance(parse(paper)) > 0.18 ? 0 : 255
  const from = parse(colour)
  for (let share = 0; share < 1; share += 0.05) {
    const shade = print(from.map((part) => part + (goal - part) * share) as never)
    if (contrast(shade, paper) >= ratio) return shade
  }
  return goal === 0 ? '#000000' : '#ffffff'
}
