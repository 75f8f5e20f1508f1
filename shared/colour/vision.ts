/** Ways of seeing colours: as most do, and without one of the three kinds of cones. */
export const visions = ['normal', 'protan', 'deutan', 'tritan'] as const
export type Vision = (typeof visions)[number]

type Triple = readonly [number, number, number]

/**
 * What becomes of linear RGB without a kind of cones: Machado, Oliveira and Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, severity 1.0.
 */
const machado: Readonly<Record<Vision, readonly [Triple, Triple, Triple]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

/** Linear RGB of `#RRGGBB`, each part from 0 to 1 (IEC 61966-2-1). */
function rgb(hex: string): Triple {
  const part = (at: number): number => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  return [part(1), part(3), part(5)]
}

const dot = ([a, b, c]: Triple, [x, y, z]: Triple): number => a * x + b * y + c * z
const clamp = (value: number): number => Math.min(1, Math.max(0, value))

/** OKLab of linear RGB: Ottosson, "A perceptual color space for image processing", 2020. */
function oklab(colour: Triple): Triple {
  const lms: Triple = [
    Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], colour)),
    Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], colour)),
    Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], colour)),
  ]
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], lms),
    dot([1.9779984951, -2.428592205, 0.4505937099], lms),
    dot([0.0259040371, 0.7827717662, -0.808675766], lms),
  ]
}

function seen(hex: string, vision: Vision): Triple {
  const colour = rgb(hex)
  const [r, g, b] = machado[vision]
  return oklab([clamp(dot(r, colour)), clamp(dot(g, colour)), clamp(dot(b, colour))])
}

/** How different two colours (`#RRGGBB`) look: distance in OKLab; about 0.02 is just noticeable side by side. */
export function difference(a: string, b: string, vision: Vision = 'normal'): number {
  const [x, y] = [seen(a, vision), seen(b, vision)]
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2])
}

/** How different two colours look to whoever tells these two apart worst. */
export const leastDifference = (a: string, b: string): number =>
  Math.min(...visions.map((vision) => difference(a, b, vision)))

const luminance = (hex: string): number => dot([0.2126, 0.7152, 0.0722], rgb(hex))

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrastOf(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/**
 * The candidate whose nearest one among the others is farthest away, the first of equals; the first candidate where there
 * are no others. What counts is how those who cannot tell some colours apart see them, and a little how all others do.
 */
export function farthest(candidates: readonly string[], others: readonly string[]): string {
  const distance = (colour: string): number =>
    Math.min(...others.map((other) => leastDifference(colour, other) + difference(colour, other) / 4))
  const [first = ''] = candidates
  if (others.length === 0) return first
  return candidates
    .map((colour) => ({ colour, away: distance(colour) }))
    .reduce((best, one) => (one.away > best.away ? one : best)).colour
}
