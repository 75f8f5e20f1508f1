/** Windows with room for one part only: a phone's width, or a small window that is zoomed in. */
export const onePane = '(width <= 640px)'

/** Whether the window has room for one part only, now. */
export const hasOnePane = (): boolean => window.matchMedia(onePane).matches
