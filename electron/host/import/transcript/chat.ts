import { leftOut } from '../losses'
import type { Cue, Cues } from './cue'

/** Some programs drop the control characters around the times. */
const bullet = /\u0015(\d+)_(\d+)\u0015|(?<=\s)(\d+)_(\d+)(?=\s*$)/g

/** Whether a text is a transcript in CHAT. */
export const isChat = (text: string): boolean => /^\ufeff?@(?:UTF8|Begin)\b/.test(text)

/**
 * A transcript in CHAT (MacWhinney, The CHILDES Project, "CHAT manual"): main lines `*ANA:` with their times between
 * U+0015, continued on lines that begin with a tab. What is said keeps its codes. Dependent tiers (`%mor:` ...) are left out.
 */
export function readChat(text: string): Cues {
  const lines: string[] = []
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.startsWith('\t') && lines.length > 0) lines.push(`${lines.pop() ?? ''} ${line.trim()}`)
    else lines.push(line)
  }
  const cues: Cue[] = []
  let tiers = 0
  for (const line of lines) {
    if (line.startsWith('%')) tiers++
    const [, speaker, said] = /^\*([^:\s]{1,63}):\s*(.*)$/.exec(line) ?? []
    if (speaker === undefined || said === undefined) continue
    const times = [...said.matchAll(bullet)]
    const words = said.replace(bullet, ' ').replace(/\s+/g, ' ').trim()
    const from = times[0]?.[1] ?? times[0]?.[3]
    const to = times.at(-1)?.[2] ?? times.at(-1)?.[4]
    cues.push({
      from: from === undefined ? null : Number(from),
      to: to === undefined ? null : Number(to),
      speaker,
      words,
    })
  }
  return {
    cues,
    areTurns: true,
    losses: leftOut(
      tiers,
      'dependent tier (a line that begins with %)',
      'dependent tiers (lines that begin with %)',
    ),
  }
}
