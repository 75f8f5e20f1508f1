/** Parts of an Office file that say what its other parts are (Open Packaging Conventions, ECMA-376 part 2). */

/** The first line of every part. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Namespaces: of kinds of relationships of Office, and of the package itself. */
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const packages = 'http://schemas.openxmlformats.org/package/2006'

/** `[Content_Types].xml`: the type of each part, by its path from the root. */
export function contentTypes(parts: Readonly<Record<string, string>>): string {
  const overrides = Object.entries(parts).map(
    ([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`,
  )
  return (
    `${declaration}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  )
}

/** A part of relationships, named `rId1` and so on in their order; kinds that begin with `metadata/` are the package's. */
export function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(([kind, target], i) => {
    const type = kind.startsWith('metadata/') ? `${packages}/relationships/${kind}` : `${office}/${kind}`
    return `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`
  })
  return `${declaration}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`
}
