/** Hours and minutes of an instant in the user's own time and language. */
export function clockTime(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(iso))
}

/** Day, and the time if it is today. */
export function dayTime(iso: string, language: string, now: Date): string {
  const then = new Date(iso)
  const today = then.toDateString() === now.toDateString()
  return today
    ? clockTime(iso, language)
    : new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(then)
}
