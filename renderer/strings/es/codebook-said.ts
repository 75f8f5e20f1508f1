import type { en } from '../codebook-said'
import type { Words } from '../words'

/** Words of codebook-said, in Spanish. */
export const codebookSaid: Words<typeof en> = {
  created: 'Se creó el código «{{name}}».',
  renamed: 'Ahora se llama «{{name}}».',
  recoloured: 'Se cambió el color de {{name}}.',
  role_one: '{{name}} es ahora: {{role}}.',
  role_other: '{{name}} cambiaron; cada uno es ahora: {{role}}.',
  joined: 'Se añadió {{name}} al tema «{{theme}}».',
  left: 'Se sacó {{name}} del tema «{{theme}}».',
  grouped: 'Se añadió {{name}} al grupo «{{group}}».',
  byHandOnly:
    'Los códigos solo se mueven entre sí cuando se ordenan a mano. «Mover bajo…» funciona en cualquier orden.',
  isLink: '«{{name}}» se mueve donde está, no en el tema al que también pertenece.',
  moved: 'Se movió {{name}} {{where}}, puesto {{position}} de {{size}}.',
  under: 'bajo «{{parent}}»',
  top: 'al primer nivel del libro de códigos',
  merged_one: 'Fusionado con «{{into}}»: se movió {{count}} codificación.',
  merged_other: 'Fusionado con «{{into}}»: se movieron {{count}} codificaciones.',
  split_one: 'Se separó «{{name}}» con {{count}} codificación.',
  split_other: 'Se separó «{{name}}» con {{count}} codificaciones.',
  removed_one: 'Se eliminó {{name}}; se conserva {{count}} codificación para restaurar.',
  removed_other: 'Se eliminó {{name}}; se conservan {{count}} codificaciones para restaurar.',
  coded: 'Codificado como {{name}}; {{count}} códigos aquí.',
  codedAlready: 'Este pasaje ya está codificado como {{name}}.',
  pinned: '«{{name}}» está en la tecla {{key}}.',
  pinsFull: 'Las nueve teclas numéricas están ocupadas. Quite antes un código de su tecla.',
  unpinned: '«{{name}}» ya no tiene tecla numérica.',
  noFurther: '«{{name}}» no puede ir más allá.',
}
