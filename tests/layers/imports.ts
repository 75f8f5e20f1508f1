import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'

/** One import, re-export, `import()` or `import('x').T` of a file, as written. */
export interface Import {
  readonly specifier: string
  /**
   * Whether nothing of it is left at run time. Only `import type` and `export type` are: with
   * `verbatimModuleSyntax`, `import { type A } from 'x'` still loads `x`.
   */
  readonly typeOnly: boolean
  /** Line from 1. */
  readonly line: number
}

const builtins = new Set(builtinModules)

/** Every import of a TypeScript or JavaScript file, in the order of the text. Only parses; resolves nothing. */
export function importsOf(fileName: string, text: string): readonly Import[] {
  const file = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const add = (literal: ts.Node | undefined, typeOnly: boolean): void => {
    if (!literal || !ts.isStringLiteralLike(literal)) return
    const line = file.getLineAndCharacterOfPosition(literal.getStart()).line + 1
    found.push({ specifier: literal.text, typeOnly, line })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true)
    else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
      add(node.moduleReference.expression, node.isTypeOnly)
    else if (ts.isCallExpression(node) && isLoad(node.expression)) add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const isTypeImport = (node: ts.ImportDeclaration): boolean =>
  node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword

const isLoad = (callee: ts.Expression): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')

/**
 * The one name under which the table knows an import: `shared/core/store` for a file of this repository (path
 * from its root, no extension for code), `node:fs` for a part of Node, `npm:zod` for a package (no subpath).
 */
export function target(from: string, specifier: string): string {
  const path = specifier.replace(/\?.*$/, '')
  if (path.startsWith('.')) return posix.join(posix.dirname(from), path).replace(/\.(m?[jt]sx?|d\.ts)$/, '')
  if (path.startsWith('node:') || builtins.has(path)) return `node:${path.replace(/^node:/, '')}`
  const [scope = '', name = ''] = path.split('/')
  return `npm:${scope.startsWith('@') ? `${scope}/${name}` : scope}`
}
