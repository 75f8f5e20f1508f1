import { styleString } from './characters'

/** Longest title at the head of a page, in characters. */
const LONGEST = 90

/** Paper of every page that is printed: A4, the title at the head from the second page on, numbers at the foot. */
export function printStyles(title: string): string {
  const characters = [...title]
  const short =
    characters.length > LONGEST
      ? `${characters
          .slice(0, LONGEST - 1)
          .join('')
          .trimEnd()}…`
      : title
  const font =
    'font: 8.5pt system-ui, "Segoe UI", Helvetica, Arial, "PingFang SC", "Microsoft YaHei", sans-serif'
  return `
@page { size: A4; margin: 22mm 20mm 24mm;
  @top-left { content: ${styleString(short)}; ${font}; color: #565d68; }
  @bottom-center { content: counter(page) " / " counter(pages); ${font}; color: #565d68; } }
@page :first { @top-left { content: none; } }`
}
