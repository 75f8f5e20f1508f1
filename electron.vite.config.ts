import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { pdfFiles } from './electron/pdf-files.mjs'

const at = (path: string): string => resolve(import.meta.dirname, path)

/** One build for every front: main also holds the command line, the loopback server and the import worker. */
export default defineConfig({
  main: {
    build: {
      target: 'node20.19',
      minify: false,
      outDir: 'out/main',
      rollupOptions: {
        // Absolute paths: ids that begin with `electron/` would be taken for the electron module.
        input: {
          index: at('electron/main/index.ts'),
          emic: at('electron/cli/index.ts'),
          'import-worker': at('electron/host/import/worker.ts'),
          'search-worker': at('electron/host/search-worker.ts'),
          'difference-worker': at('electron/host/difference-worker.ts'),
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.19',
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    // Replaced at each load by the server and by the app protocol (electron/host/page-files.ts).
    html: { cspNonce: '__CSP_NONCE__' },
    plugins: [react(), pdfFiles()],
    build: {
      target: 'chrome130',
      minify: true,
      // No `data:` fonts or scripts: the page's policy knows files of its own only.
      assetsInlineLimit: 0,
      outDir: at('out/renderer'),
      rollupOptions: { input: { index: at('renderer/index.html') } },
    },
  },
})
