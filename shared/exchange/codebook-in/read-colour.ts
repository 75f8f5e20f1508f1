import { colourOf } from '../refi/simple-types'

/** Colours by their names in CSS Color 4 that people write into codebooks, each as `RRGGBB`. */
const named: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'black 000000 silver C0C0C0 gray 808080 grey 808080 white FFFFFF maroon 800000 red FF0000 purple 800080 ' +
    'fuchsia FF00FF green 008000 lime 00FF00 olive 808000 yellow FFFF00 navy 000080 blue 0000FF teal 008080 ' +
    'aqua 00FFFF orange FFA500 aquamarine 7FFFD4 azure F0FFFF beige F5F5DC brown A52A2A chocolate D2691E ' +
    'coral FF7F50 cornflowerblue 6495ED crimson DC143C cyan 00FFFF darkblue 00008B darkcyan 008B8B ' +
    'darkgray A9A9A9 darkgrey A9A9A9 darkgreen 006400 darkmagenta 8B008B darkorange FF8C00 darkred 8B0000 ' +
    'darkviolet 9400D3 deeppink FF1493 deepskyblue 00BFFF dodgerblue 1E90FF firebrick B22222 forestgreen 228B22 ' +
    'gold FFD700 goldenrod DAA520 greenyellow ADFF2F hotpink FF69B4 indianred CD5C5C indigo 4B0082 ivory FFFFF0 ' +
    'khaki F0E68C lavender E6E6FA lightblue ADD8E6 lightcyan E0FFFF lightgray D3D3D3 lightgrey D3D3D3 ' +
    'lightgreen 90EE90 lightpink FFB6C1 lightyellow FFFFE0 limegreen 32CD32 magenta FF00FF mediumblue 0000CD ' +
    'midnightblue 191970 mintcream F5FFFA orangered FF4500 orchid DA70D6 peru CD853F pink FFC0CB plum DDA0DD ' +
    'royalblue 4169E1 salmon FA8072 seagreen 2E8B57 sienna A0522D skyblue 87CEEB slateblue 6A5ACD ' +
    'slategray 708090 slategrey 708090 springgreen 00FF7F steelblue 4682B4 tan D2B48C thistle D8BFD8 ' +
    'tomato FF6347 turquoise 40E0D0 violet EE82EE wheat F5DEB3 yellowgreen 9ACD32'
  )
    .match(/[a-z]+ [0-9A-F]{6}/g)
    ?.map((pair) => pair.split(' ')) ?? [],
)

/** `#RRGGBB` of a colour as people write it: any spelling of `colourOf`, three bare numbers, a name. Null for anything else. */
export function readColour(words: string): string | null {
  const spelled = colourOf(words)
  if (spelled !== null) return spelled
  const said = words.trim().toLowerCase()
  const numbers = /^(\d{1,3})[\s,;]+(\d{1,3})[\s,;]+(\d{1,3})$/.exec(said)
  if (numbers) return colourOf(`rgb(${numbers.slice(1).join(',')})`)
  const key = said.replaceAll(/[\s_-]/g, '')
  return Object.hasOwn(named, key) ? `#${named[key]}` : null
}
