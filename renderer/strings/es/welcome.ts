import type { en } from '../welcome'
import type { Words } from '../words'

/** Words of welcome, in Spanish. */
export const welcome: Words<typeof en> = {
  title: 'Emic',
  claim: 'Leer de cerca, codificar con cuidado, conservar el rastro.',
  promise: 'Todo se queda en este equipo: sin cuenta, sin nube, archivos sencillos.',
  sample: 'Probar el ejemplo',
  sampleWhy: 'Cinco textos breves sobre medicina con células madre, tres temas, ya codificados',
  new: 'Nuevo proyecto',
  newWhy: 'Empezar con sus propios textos',
  open: 'Abrir un proyecto',
  openWhy: 'Elegir una carpeta que termine en .emic',
  openListed: 'De la lista de al lado o de otro lugar de este equipo',
  openInBrowser:
    'Un navegador no puede elegir carpetas para Emic. Para una que no esté en la lista, inicie Emic con ella: npm start -- ruta/a/Nombre.emic',
  import: 'Importar un proyecto',
  importWhy: 'De NVivo, ATLAS.ti, MAXQDA, QualCoder, Taguette y otros, a un proyecto nuevo',
  importTitle: 'Proyecto nuevo a partir de {{file}}',
  importLead: 'A continuación verá lo que contiene el archivo, antes de importar nada.',
  importCreate: 'Crear el proyecto y ver',
  dropFirst:
    'Abra o cree primero un proyecto y suelte los archivos en él. Los proyectos de otros programas (como .qdpx) se pueden soltar aquí.',
  unpack: 'Abrir un proyecto empaquetado',
  unpackWhy: 'Un archivo que termina en .emic.zip; se descomprime donde aún no hay nada',
  unpacking: 'Descomprimiendo el proyecto…',
  recent: 'Proyectos recientes',
  found: 'Nunca abierto aquí',
  noRecent: 'Aquí aparecerán los proyectos que abra.',
  newTitle: 'Nuevo proyecto',
  projectName: 'Nombre del proyecto',
  projectNameHint: 'Por ejemplo «Entrevistas en la clínica 2025»',
  coderName: 'Su nombre',
  coderNameHint: 'Cada codificación dice quién la hizo. Se puede cambiar más tarde.',
  create: 'Crear proyecto',
  needName: 'Escriba un nombre.',
  opening: 'Abriendo…',
  settings: 'Ajustes',
  noWindowTitle: 'Esta dirección ya se ha usado',
  noWindow:
    'Cada dirección de Emic abre una ventana, una sola vez. Vuelva al lugar donde se inició Emic y abra la dirección que muestra; pulsando Intro allí se hace una nueva.',
  noHostTitle: 'Emic no responde',
  noHost: 'Inícielo de nuevo o espere: esta ventana seguirá por sí sola. Su trabajo guardado está a salvo.',
  back: 'Atrás',
}
