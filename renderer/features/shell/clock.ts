/** By language: making one takes longer than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** Hours and minutes of an instant in the user's own time and language. */
export function clockTime(iso: string, language: string): string {
  let format = formats.get(language)
  if (!format) {
    format = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    formats.set(language, format)
  }
  return format.format(new Date(iso))
}
