import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const schemas = join(import.meta.dirname, '../../../../shared/samples/refi/xsd')

/** Why a schema of REFI-QDA cannot be asked here, or null. */
export function noValidator(schema: 'Codebook.xsd' | 'Project.xsd'): string | null {
  if (!existsSync(join(schemas, schema))) return `the schema ${schema} is not beside this checkout`
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' })
    return null
  } catch {
    return 'xmllint is not installed'
  }
}

/** What a schema finds wrong in documents; empty where all are valid. */
export function schemaFindings(schema: 'Codebook.xsd' | 'Project.xsd', documents: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'emic-xmllint-'))
  try {
    const files = documents.map((xml, n) => {
      const file = join(folder, `${n}.xml`)
      writeFileSync(file, xml)
      return file
    })
    execFileSync('xmllint', ['--noout', '--nonet', '--huge', '--schema', join(schemas, schema), ...files], {
      stdio: 'pipe',
    })
    return ''
  } catch (error) {
    return String((error as { readonly stderr?: Buffer }).stderr ?? error)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
