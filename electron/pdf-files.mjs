// What pdf.js asks for while it draws a page: tables of characters, standard typefaces, and plain scripts that unpack two
// kinds of pictures. They go into the built window as files of its own, so nothing is fetched from elsewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Folders and the names in them that are taken: no WebAssembly, no engine for scripts. */
const taken = {
  cmaps: /\.bcmap$/,
  standard_fonts: /\.(pfb|ttf)$|^LICENSE/,
  wasm: /_nowasm_fallback\.js$|^LICENSE_(PDFJS_)?(JBIG2|OPENJPEG)$/,
}

const names = Object.entries(taken).flatMap(([folder, wanted]) =>
  readdirSync(join(home, folder))
    .filter((name) => wanted.test(name))
    .map((name) => `${folder}/${name}`),
)

/** Puts them below `pdf/` of the window, built or served while one works on it. */
export function pdfFiles() {
  return {
    name: 'pdf-files',
    generateBundle() {
      for (const name of names)
        this.emitFile({ type: 'asset', fileName: `pdf/${name}`, source: readFileSync(join(home, name)) })
    },
    configureServer(server) {
      server.middlewares.use('/pdf/', (request, response, next) => {
        const name = (request.url ?? '').replace(/^\//, '').split('?')[0]
        if (names.includes(name) && existsSync(join(home, name))) {
          if (name.endsWith('.js')) response.setHeader('content-type', 'text/javascript')
          response.end(readFileSync(join(home, name)))
        } else next()
      })
    },
  }
}
