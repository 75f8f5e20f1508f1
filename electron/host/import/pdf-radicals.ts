/** The CJK Radicals Supplement as characters, from EquivalentUnifiedIdeograph.txt of Unicode, where fonts mix them up. */
const SUPPLEMENT: ReadonlyMap<string, string> = new Map(
  (
    '\u2e9f母 \u2ea0民 \u2ec1虎 \u2ec4西 \u2ec5见 \u2ec6角 \u2ec9贝 \u2ecb车 \u2ed1長 \u2ed3长 \u2ed4门 \u2ed8青 ' +
    '\u2ed9韦 \u2eda页 \u2edb风 \u2edc飞 \u2edd食 \u2ee2马 \u2ee3骨 \u2ee4鬼 \u2ee5鱼 \u2ee6鸟 \u2ee7卤 \u2ee8麦 ' +
    '\u2ee9黄 \u2eec齐 \u2eee齿 \u2ef0龙 \u2ef3龟'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
)

/**
 * Turns radicals into the characters that were meant. In many fonts both share a glyph, and programs that write PDF
 * then name the radical: 生 comes out as ⽣ (U+2F63), looks the same, and is never found. One unit for one unit.
 */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fd5]/g, (char) => SUPPLEMENT.get(char) ?? char.normalize('NFKC'))
