import type { en } from '../codebook-said'
import type { Words } from '../words'

/** Words of codebook-said, in German. */
export const codebookSaid: Words<typeof en> = {
  created: 'Code „{{name}}“ angelegt.',
  renamed: 'In „{{name}}“ umbenannt.',
  recoloured: 'Farbe von {{name}} geändert.',
  role_one: '{{name}} ist jetzt: {{role}}.',
  role_other: '{{name}} geändert; jeder ist jetzt: {{role}}.',
  joined: '{{name}} zum Thema „{{theme}}“ hinzugefügt.',
  left: '{{name}} aus dem Thema „{{theme}}“ genommen.',
  grouped: '{{name}} zur Gruppe „{{group}}“ hinzugefügt.',
  byHandOnly:
    'Codes lassen sich untereinander nur verschieben, wenn von Hand sortiert ist. „Verschieben unter…“ geht in jeder Ordnung.',
  isLink: '„{{name}}“ wird dort verschoben, wo der Code steht, nicht im Thema, zu dem er auch gehört.',
  moved: '{{name}} {{where}} verschoben, Platz {{position}} von {{size}}.',
  under: 'unter „{{parent}}“',
  top: 'nach ganz oben im Codebuch',
  merged_one: 'Mit „{{into}}“ zusammengeführt: {{count}} Codierung umgezogen.',
  merged_other: 'Mit „{{into}}“ zusammengeführt: {{count}} Codierungen umgezogen.',
  split_one: '„{{name}}“ mit {{count}} Codierung abgetrennt.',
  split_other: '„{{name}}“ mit {{count}} Codierungen abgetrennt.',
  removed_one: '{{name}} gelöscht; {{count}} Codierung bleibt zum Wiederherstellen.',
  removed_other: '{{name}} gelöscht; {{count}} Codierungen bleiben zum Wiederherstellen.',
  coded: 'Als {{name}} codiert; {{count}} Codes hier.',
  codedAlready: 'Diese Stelle ist schon als {{name}} codiert.',
  pinned: '„{{name}}“ liegt auf der Taste {{key}}.',
  pinsFull: 'Alle neun Zifferntasten sind vergeben. Nehmen Sie zuerst einen Code von seiner Taste.',
  unpinned: '„{{name}}“ hat keine Zifferntaste mehr.',
  noFurther: '„{{name}}“ kann nicht weiter.',
}
