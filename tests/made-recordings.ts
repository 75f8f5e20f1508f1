/** A WAV file of tones: one pitch a second, so that seconds differ; 16 bits, mono. */
export function tones(seconds: number, rate = 8000): Uint8Array<ArrayBuffer> {
  const samples = Math.round(seconds * rate)
  const bytes = new Uint8Array(44 + samples * 2)
  const view = new DataView(bytes.buffer)
  const words = (at: number, text: string): void => {
    for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i)
  }
  words(0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  words(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  words(36, 'data')
  view.setUint32(40, samples * 2, true)
  for (let i = 0; i < samples; i++) {
    const pitch = 220 * (1 + (Math.floor(i / rate) % 8) / 4)
    // Louder from second to second, so that the picture of the sound is a staircase.
    const loud = 0.1 + 0.8 * ((Math.floor(i / rate) % 8) / 8)
    view.setInt16(44 + i * 2, Math.sin((i / rate) * pitch * Math.PI * 2) * loud * 32_767, true)
  }
  return bytes
}

/** A transcript in WebVTT whose turns are `every` seconds long. */
export function captions(
  turns: readonly (readonly [speaker: string, words: string])[],
  every: number,
): string {
  const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23)
  const cues = turns.map(
    ([speaker, words], i) =>
      `${clock(i * every)} --> ${clock((i + 1) * every)}\n<v ${speaker}>${words}</v>\n`,
  )
  return `WEBVTT\n\n${cues.join('\n')}`
}
