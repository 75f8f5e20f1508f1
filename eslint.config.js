import js from '@eslint/js'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/**
 * The house rules that a machine can check. A rule that forbids something says what to do instead and why.
 * Who may import whom is not here: tests/layers.test.ts holds the whole table.
 */

const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message:
    'Export by name: a name is the same everywhere it is used and can be searched for. Only *.config.* files have default exports.',
}

const markup = [
  {
    selector:
      ':matches(MemberExpression, Property, JSXAttribute) > Identifier[name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message:
      'Build elements or set textContent: imported text is never treated as markup (docs/decisions/008-no-imported-markup.md).',
  },
  {
    selector: ':matches(JSXIdentifier, Identifier)[name="dangerouslySetInnerHTML"]',
    message:
      'Render data as React children: imported text is never treated as markup (docs/decisions/008-no-imported-markup.md).',
  },
]

const window = {
  selector: 'NewExpression[callee.name="BrowserWindow"], NewExpression[callee.property.name="BrowserWindow"]',
  message:
    'Call the factory in electron/main/window.ts: every window must get the same sandbox, isolation and navigation guards.',
}

const clock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    message:
      'Take the time as an argument (`now`): shared/ has no clock, so the same input always gives the same answer.',
  },
]

const durable = [
  {
    selector: 'CallExpression[callee.property.name=/^(writeFile|appendFile)(Sync)?$/]',
    message:
      'Write through electron/host/durable-file.ts: a plain write can stop half-way on a full disk and still report success.',
  },
]

const durableImports = {
  paths: [
    ...['write-file-atomic', 'atomically', 'steno', 'lowdb/node'].map((name) => ({
      name,
      message:
        'Write through electron/host/durable-file.ts: this one loses data on a full disk or on a power cut (docs/decisions/004-lowdb-behind-our-own-adapter.md).',
    })),
    ...['fs', 'node:fs', 'fs/promises', 'node:fs/promises'].map((name) => ({
      name,
      importNames: ['writeFile', 'writeFileSync', 'appendFile', 'appendFileSync'],
      message:
        'Write through electron/host/durable-file.ts: it writes all bytes, syncs, renames and syncs the folder.',
    })),
  ],
}

const impure = Object.entries({
  window: 'shared/ runs in Node too; keep this code in renderer/.',
  document: 'shared/ runs in Node too; keep this code in renderer/.',
  navigator: 'shared/ runs in Node too; keep this code in renderer/.',
  localStorage: 'shared/ runs in Node too; keep this code in renderer/.',
  process: 'shared/ runs in the browser too; keep this code in electron/.',
  Buffer: 'shared/ runs in the browser too; use Uint8Array and TextDecoder.',
  crypto: 'Take ids as an argument (`newId`) and hashes from the host: shared/ has no randomness.',
  performance: 'Take the time as an argument (`now`): shared/ has no clock.',
  setTimeout: 'shared/ has no clock: return a value and let the host or the renderer schedule.',
  setInterval: 'shared/ has no clock: return a value and let the host or the renderer schedule.',
  setImmediate: 'shared/ has no clock: return a value and let the host or the renderer schedule.',
  queueMicrotask: 'shared/ has no clock: return a value and let the host or the renderer schedule.',
  fetch: 'shared/ reaches nothing: bytes and strings are passed in.',
  console: 'shared/ prints nothing: return what is to be said, or throw a Problem.',
}).map(([name, message]) => ({ name, message }))

const source = ['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'fixtures/**/*.ts']
const everything = [...source, 'tests/**/*.{ts,tsx}']
const common = [defaultExport, ...markup]

export default tseslint.config(
  {
    ignores: [
      'out/',
      'dist/',
      'coverage/',
      'node_modules/',
      'fixtures/sample/',
      'tests/.tmp/',
      'tests/e2e/screens/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs,ts,tsx}'],
    extends: [js.configs.recommended],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300 }],
      'no-control-regex': 'off', // texts, CSV cells and file names are checked for control characters on purpose
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ...common],
    },
  },
  {
    files: ['**/*.{mjs,cjs}', '*.js', '*.config.ts'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'Buffer', 'fetch', 'AbortSignal', 'setTimeout', 'clearTimeout'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
  { files: ['*.config.*'], rules: { 'no-restricted-syntax': ['error', ...markup] } },
  {
    files: ['*.config.ts'],
    languageOptions: { parser: tseslint.parser },
  },
  {
    files: everything,
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-undef': 'off', // the compiler knows each layer's globals better
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': [
        'error',
        {
          object: 'Date',
          property: 'now',
          message: 'Take the time as an argument (`now`): shared/ has no clock.',
        },
        {
          object: 'Math',
          property: 'random',
          message: 'Take ids as an argument (`newId`): shared/ has no randomness.',
        },
      ],
      'no-restricted-syntax': ['error', ...common, ...clock],
    },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/main/window.ts'],
    rules: { 'no-restricted-syntax': ['error', ...common, window] },
  },
  {
    files: ['electron/host/**/*.ts'],
    ignores: ['electron/host/durable-file.ts'],
    rules: {
      'no-restricted-imports': ['error', durableImports],
      'no-restricted-syntax': ['error', ...common, window, ...durable],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        ...['alert', 'confirm', 'prompt'].map((property) => ({
          object: 'window',
          property,
          message:
            'Use a dialog or the status line: a browser box stops everything and cannot be styled or tested.',
        })),
      ],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // react-aria-components places the focus; the browser attribute is refused elsewhere.
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off', // a test builds wrong values on purpose
      '@typescript-eslint/no-non-null-assertion': 'off', // a missing value fails the test, which is the point
    },
  },
)
