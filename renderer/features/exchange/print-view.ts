/** Shows a page that the host keeps to be printed, in a tab of its own that knows nothing of this one. */
export function openPrintView(handle: string): void {
  window.open(`/print/${encodeURIComponent(handle)}`, '_blank', 'noopener')
}
