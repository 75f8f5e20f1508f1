/** Lets at most `perSecond` requests a second through, with room for a burst of twice as many. */
export function rateLimit(
  perSecond: number,
  clock: () => bigint = () => process.hrtime.bigint(),
): () => boolean {
  const most = perSecond * 2
  let left = most
  let last = clock()
  return () => {
    const now = clock()
    left = Math.min(most, left + (Number(now - last) / 1e9) * perSecond)
    last = now
    if (left < 1) return false
    left -= 1
    return true
  }
}
